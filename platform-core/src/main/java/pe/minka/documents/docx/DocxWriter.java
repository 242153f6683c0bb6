package pe.minka.documents.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import pe.minka.documents.DocumentWriter;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormKind;
import pe.minka.documents.forms.FormWords;
import pe.minka.documents.forms.LabelBook;

/** Writes forms as Word documents. */
@Component
class DocxWriter implements DocumentWriter {

    private final LabelBook book = LabelBook.load();
    private final FormWords words = FormWords.load();

    @Override
    public byte[] write(FormKind kind, FormContent content) {
        var numberings = new Numberings();
        String document = new FormPaper(kind, content, book, words, numberings).document();
        String title = content.sheet().presentation().title();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", DocxParts.fixed("content-types.xml"));
        parts.put("_rels/.rels", DocxParts.fixed("package-relations.xml"));
        parts.put("word/document.xml", DocxParts.bytes(document));
        parts.put("word/_rels/document.xml.rels", DocxParts.bytes(DocxParts.relations(content.link())));
        parts.put("word/styles.xml", DocxParts.fixed("styles.xml"));
        parts.put("word/numbering.xml", DocxParts.bytes(numberings.part()));
        parts.put("word/settings.xml", DocxParts.fixed("settings.xml"));
        parts.put(
                "docProps/core.xml", DocxParts.bytes(DocxParts.properties(title.isEmpty() ? book.name(kind) : title)));
        parts.put("docProps/app.xml", DocxParts.fixed("application.xml"));
        return DocxParts.archive(parts);
    }
}

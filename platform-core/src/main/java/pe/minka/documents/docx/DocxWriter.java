package pe.minka.documents.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import pe.minka.documents.DocumentWriter;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormKind;
import pe.minka.documents.FormLayout;
import pe.minka.documents.FormSheet;
import pe.minka.shared.Qr;

/** Writes forms as Word documents. */
@Component
class DocxWriter implements DocumentWriter {

    private final FormLayout layout;

    DocxWriter(FormLayout layout) {
        this.layout = layout;
    }

    @Override
    public byte[] write(FormKind kind, FormContent content) {
        var sheet = layout.sheet(kind, content);
        return write(sheet, content.sheet().presentation().title(), content.link());
    }

    @Override
    public byte[] write(FormSheet sheet, String title, String link) {
        var numberings = new Numberings();
        String document = new FormPaper(sheet, numberings).document();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", DocxParts.fixed("content-types.xml"));
        parts.put("_rels/.rels", DocxParts.fixed("package-relations.xml"));
        parts.put("word/document.xml", DocxParts.bytes(document));
        parts.put("word/_rels/document.xml.rels", DocxParts.bytes(DocxParts.relations(link)));
        parts.put("word/styles.xml", DocxParts.fixed("styles.xml"));
        parts.put("word/numbering.xml", DocxParts.bytes(numberings.part()));
        parts.put("word/settings.xml", DocxParts.fixed("settings.xml"));
        parts.put("docProps/core.xml", DocxParts.bytes(DocxParts.properties(title.isEmpty() ? sheet.name() : title)));
        parts.put("docProps/app.xml", DocxParts.fixed("application.xml"));
        if (DocxParts.isAddress(link)) {
            parts.put("word/" + DocxParts.PICTURE_PART, Qr.png(link));
        }
        return DocxParts.archive(parts);
    }
}

package pe.minka.web.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import pe.minka.documents.DocumentWriter;
import pe.minka.documents.FormSheet;
import pe.minka.documents.LessonForm;
import pe.minka.documents.LessonForms;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonView;
import pe.minka.lessons.form.LessonContent;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;

/** Writes a lesson as the official document: what is published for everybody, the draft for its author. */
@Component
public class LessonPapers {

    private final LessonReading reading;
    private final LessonForms forms;
    private final DocumentWriter writer;
    private final FormPdf pdf;

    LessonPapers(LessonReading reading, LessonForms forms, DocumentWriter writer, FormPdf pdf) {
        this.reading = reading;
        this.forms = forms;
        this.writer = writer;
        this.pdf = pdf;
    }

    /** Without what tells who the person is for whoever has not signed in. */
    ResponseEntity<byte[]> published(@Nullable Access reader, String code, String file) {
        return answer(reading.page(reader, code), file);
    }

    ResponseEntity<byte[]> own(Access me, String code, String file) {
        return answer(reading.own(me, code), file);
    }

    /** One that is not published is there for its author only. */
    public ResponseEntity<byte[]> readable(Access me, String code, String file) {
        try {
            return published(me, code, file);
        } catch (NotFound unpublished) {
            return own(me, code, file);
        }
    }

    ResponseEntity<byte[]> empty() {
        return write(DocumentFile.Type.DOCX, LessonContent.EMPTY, "", "formato-leccion");
    }

    private ResponseEntity<byte[]> answer(LessonView view, String file) {
        var type = DocumentFile.Type.ofLesson(file);
        return write(type, view.content(), view.organisation().label(), view.code());
    }

    private ResponseEntity<byte[]> write(DocumentFile.Type type, LessonContent content, String entity, String name) {
        FormSheet sheet = forms.sheet(new LessonForm(content, entity));
        byte[] bytes =
                switch (type) {
                    case DOCX -> writer.write(sheet, content.title(), "");
                    case PDF -> pdf.write(sheet, content.title());
                };
        return type.answer(name, bytes);
    }
}

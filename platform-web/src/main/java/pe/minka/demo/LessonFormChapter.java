package pe.minka.demo;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import pe.minka.documents.DocumentWriter;
import pe.minka.documents.LessonForm;
import pe.minka.documents.LessonForms;
import pe.minka.files.Upload;
import pe.minka.imports.FormSubject;
import pe.minka.imports.FormUploadId;
import pe.minka.imports.FormUploads;
import tools.jackson.databind.json.JsonMapper;

/** Somebody brought a lesson in Word and has made no draft of it yet. */
@Component
@Order(111)
@DemoOnly
class LessonFormChapter implements DemoChapter {

    private static final String MEMBER = "gestora@demo.pe";
    private static final String FILE = "leccion-radio-escolar.docx";
    private static final int DAYS_AGO = 1;

    private final DemoCast cast;
    private final DemoStory story;
    private final FormUploads uploads;
    private final LessonForms forms;
    private final DocumentWriter writer;
    private final JsonMapper json;

    LessonFormChapter(
            DemoCast cast,
            DemoStory story,
            FormUploads uploads,
            LessonForms forms,
            DocumentWriter writer,
            JsonMapper json) {
        this.cast = cast;
        this.story = story;
        this.uploads = uploads;
        this.forms = forms;
        this.writer = writer;
        this.json = json;
    }

    @Override
    public String name() {
        return "leccion-en-word";
    }

    @Override
    public void load() {
        story.tell(List.of(new DemoStory.Act(cast.dates().at(DAYS_AGO), this::tell)));
    }

    private void tell() {
        var form = json.readValue(DemoFiles.json("lesson-form"), LessonForm.class);
        byte[] bytes = writer.write(forms.sheet(form), form.content().title(), "");
        uploads.bring(
                cast.account(MEMBER),
                FormUploadId.next(),
                FormSubject.LESSON,
                new Upload(FILE, new ByteArrayResource(bytes)));
    }
}

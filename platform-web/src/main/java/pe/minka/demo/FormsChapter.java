package pe.minka.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import pe.minka.documents.DocumentWriter;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormKind;
import pe.minka.files.Upload;
import pe.minka.imports.DraftChoices;
import pe.minka.imports.FormDrafts;
import pe.minka.imports.FormSubject;
import pe.minka.imports.FormUploadId;
import pe.minka.imports.FormUploads;
import pe.minka.members.Access;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Somebody brings what she had written in Word: a draft was made of the first form, another waits, a third was no form. */
@Component
@Order(110)
@DemoOnly
class FormsChapter implements DemoChapter {

    private static final String MEMBER = "gestora@demo.pe";
    private static final int DAYS_AGO = 2;

    private final DemoCast cast;
    private final DemoStory story;
    private final FormUploads uploads;
    private final FormDrafts drafts;
    private final DocumentWriter writer;
    private final JsonMapper json;

    FormsChapter(
            DemoCast cast,
            DemoStory story,
            FormUploads uploads,
            FormDrafts drafts,
            DocumentWriter writer,
            JsonMapper json) {
        this.cast = cast;
        this.story = story;
        this.uploads = uploads;
        this.drafts = drafts;
        this.writer = writer;
        this.json = json;
    }

    /** A form as its file is called and what it says. */
    record Form(String file, FormKind kind, FormContent content) {}

    @Override
    public String name() {
        return "formatos-en-word";
    }

    @Override
    public void load() {
        story.tell(List.of(new DemoStory.Act(cast.dates().at(DAYS_AGO), this::tell)));
    }

    private void tell() {
        Access member = cast.account(MEMBER);
        List<Form> forms = json.readValue(DemoFiles.json("forms"), new TypeReference<>() {});
        var first = bring(member, forms.getFirst().file(), write(forms.getFirst()));
        drafts.draft(member, first, DraftChoices.asRead(drafts.preview(member, first)));
        bring(member, forms.getLast().file(), write(forms.getLast()));
        bring(member, "escaneo.docx", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] write(Form form) {
        return writer.write(form.kind(), form.content());
    }

    private FormUploadId bring(Access member, String name, byte[] bytes) {
        return uploads.bring(
                        member,
                        FormUploadId.next(),
                        FormSubject.PRACTICE,
                        new Upload(name, new ByteArrayResource(bytes)))
                .id();
    }
}

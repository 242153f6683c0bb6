package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import pe.minka.documents.DocumentWriter;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormKind;
import pe.minka.files.Upload;
import pe.minka.imports.DraftChoices;
import pe.minka.imports.DraftOrigins;
import pe.minka.imports.FormDrafts;
import pe.minka.imports.FormSubject;
import pe.minka.imports.FormUploadId;
import pe.minka.imports.FormUploads;
import pe.minka.practices.PracticeId;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Sheet;

/** Documents somebody brought: nobody else knows of them, whatever they administer. */
final class BroughtFormSubjects implements Subject.Family {

    private static final String ONE = "/practicas/importar/{id}";
    private static final String LESSON = "/lecciones/importar/{id}";
    private static final String UPLOAD = "select u::text from form_upload u where u.id = ?";
    private static final String NOTE = "select n::text from draft_note n where n.id = ?";

    private final FormUploads uploads;
    private final FormDrafts drafts;
    private final DraftOrigins origins;
    private final DocumentWriter writer;

    BroughtFormSubjects(FormUploads uploads, FormDrafts drafts, DraftOrigins origins, DocumentWriter writer) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.origins = origins;
        this.writer = writer;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /practicas/importar", Subject.of(this::page)),
                entry("GET " + ONE, Subject.of(this::page)),
                entry("POST " + ONE, Subject.of(scene -> watched(scene, bring(scene, "ficha")))),
                entry("POST " + ONE + "/quitar", Subject.of(scene -> watched(scene, bring(scene, "ficha")))),
                entry("POST " + ONE + "/otra-vez", Subject.of(this::refused)),
                entry("GET /api/v1/imports", Subject.of(this::page)),
                entry("DELETE /api/v1/imports/{id}", Subject.of(scene -> watched(scene, bring(scene, "ficha")))),
                entry("GET /lecciones/importar", Subject.of(this::lesson)),
                entry("GET " + LESSON, Subject.of(this::lesson)),
                entry(
                        "POST " + LESSON,
                        Subject.of(scene -> watched(scene, bring(scene, "leccion", FormSubject.LESSON)))),
                entry(
                        "POST /practicas/{code}/ficha/notas/{id}/quitar",
                        Subject.of(scene -> note(scene, FormSubject.PRACTICE))),
                entry(
                        "POST /lecciones/{code}/ficha/notas/{id}/quitar",
                        Subject.of(scene -> note(scene, FormSubject.LESSON))));
    }

    private FormUploadId bring(Scene scene, String name) {
        return bring(scene, name, FormSubject.PRACTICE);
    }

    private FormUploadId bring(Scene scene, String name, FormSubject subject) {
        var content = new FormContent(
                Sheet.EMPTY.with(Section.PRESENTATION, Presentation.titled("Tutorías")),
                java.util.List.of(),
                pe.minka.documents.Mark.NOT_MADE,
                "17",
                "",
                "",
                pe.minka.documents.ExpertBlock.NONE);
        var form = new ByteArrayResource(writer.write(FormKind.COP, content));
        // one person has room for a few only
        uploads.waiting(scene.owner(), subject).forEach(one -> uploads.remove(scene.owner(), one.id()));
        return uploads.bring(scene.owner(), FormUploadId.next(), subject, new Upload(name + ".docx", form))
                .id();
    }

    private Thing lesson(Scene scene) {
        String word = Scene.word();
        return Thing.marked(word)
                .named("id", bring(scene, word, FormSubject.LESSON).value());
    }

    private Thing page(Scene scene) {
        String word = Scene.word();
        return Thing.marked(word).named("id", bring(scene, word).value());
    }

    private Thing watched(Scene scene, FormUploadId id) {
        return Thing.watched(scene.reading(UPLOAD, id.value()))
                .named("id", id.value())
                .with("title", "Tutorías");
    }

    private Thing refused(Scene scene) {
        var id = bring(scene, "ficha");
        scene.change("update form_upload set refusal = 'DAMAGED' where id = ?", id.value());
        return watched(scene, id);
    }

    private Thing note(Scene scene, FormSubject subject) {
        var id = bring(scene, "ficha", subject);
        String code = drafts.draft(scene.owner(), id, DraftChoices.asRead(drafts.preview(scene.owner(), id)));
        var note = origins.of(new PracticeId(id.value()))
                .orElseThrow()
                .notes()
                .getFirst()
                .id()
                .value();
        return Thing.watched(scene.reading(NOTE, note)).named("code", code).named("id", note);
    }
}

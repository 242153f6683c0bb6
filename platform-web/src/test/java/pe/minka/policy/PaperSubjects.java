package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import pe.minka.lessons.LessonId;
import pe.minka.lessons.Lessons;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.practices.Publishing;

/** Practices as documents: published ones are everybody's, drafts their team's. */
final class PaperSubjects implements Subject.Family {

    private final Practices practices;
    private final Lessons lessons;
    private final Publishing publishing;

    PaperSubjects(Practices practices, PracticeWriting writing, PracticePublication publication, Lessons lessons) {
        this.practices = practices;
        this.lessons = lessons;
        this.publishing = new Publishing(practices, writing, publication);
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /practicas/{code}/documentos/{file}", Subject.common(this::published)),
                entry("GET /api/v1/practices/{code}/documents/{file}", Subject.common(this::published)),
                entry("GET /practicas/{code}/ficha/documentos/{file}", Subject.of(this::draft)),
                entry("GET /lecciones/{code}/documentos/{file}", Subject.common(this::lesson)),
                entry("GET /api/v1/lessons/{code}/documents/{file}", Subject.common(this::lesson)),
                entry("GET /lecciones/{code}/ficha/documentos/{file}", Subject.of(this::lessonDraft)),
                entry(
                        "GET /p/{code}",
                        Subject.common(scene ->
                                Thing.marked("").named("code", publishing.publish(scene.owner(), "Práctica")))));
    }

    private Thing published(Scene scene) {
        String title = "Práctica " + Scene.word();
        return Thing.marked(title)
                .named("code", publishing.publish(scene.owner(), title))
                .named("file", "redlac.docx");
    }

    private Thing lesson(Scene scene) {
        String title = "Lección " + Scene.word();
        String code = lessons.start(scene.owner(), LessonId.next(), title);
        scene.change(
                "update lesson set state = 'PUBLISHED', published_at = now(), authorised_at = now() where code = ?",
                code);
        return Thing.marked(title).named("code", code).named("file", "leccion.docx");
    }

    private Thing lessonDraft(Scene scene) {
        String title = "Lección " + Scene.word();
        return Thing.marked(title)
                .named("code", lessons.start(scene.owner(), LessonId.next(), title))
                .named("file", "leccion.docx");
    }

    private Thing draft(Scene scene) {
        String title = "Práctica " + Scene.word();
        return Thing.marked(title)
                .named("code", practices.start(scene.owner(), PracticeId.next(), title))
                .named("file", "redlac.docx");
    }
}

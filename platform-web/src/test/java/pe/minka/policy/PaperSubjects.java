package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.practices.Publishing;

/** Practices as documents: published ones are everybody's, drafts their team's. */
final class PaperSubjects implements Subject.Family {

    private final Practices practices;
    private final Publishing publishing;

    PaperSubjects(Practices practices, PracticeWriting writing, PracticePublication publication) {
        this.practices = practices;
        this.publishing = new Publishing(practices, writing, publication);
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /practicas/{code}/documentos/{file}", Subject.common(this::published)),
                entry("GET /api/v1/practices/{code}/documents/{file}", Subject.common(this::published)),
                entry("GET /practicas/{code}/ficha/documentos/{file}", Subject.of(this::draft)),
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

    private Thing draft(Scene scene) {
        String title = "Práctica " + Scene.word();
        return Thing.marked(title)
                .named("code", practices.start(scene.owner(), PracticeId.next(), title))
                .named("file", "redlac.docx");
    }
}

package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.practices.Publishing;

/** Published practices: everybody reads them, wherever they are from. */
final class PracticeSubjects implements Subject.Family {

    private final Publishing publishing;

    PracticeSubjects(Practices practices, PracticeWriting writing, PracticePublication publication) {
        this.publishing = new Publishing(practices, writing, publication);
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /practicas/{code}", Subject.common(this::read)),
                entry("GET /practicas/{code}/versiones", Subject.common(this::read)),
                entry(
                        "GET /practicas/{code}/versiones/{number}",
                        Subject.common(scene -> read(scene).named("number", 1))),
                entry("GET /api/v1/practices/{code}", Subject.common(this::read)),
                entry("GET /api/v1/practices/{code}/versions", Subject.common(this::versions)));
    }

    private Thing read(Scene scene) {
        String title = "Práctica " + Scene.word();
        return Thing.marked(title).named("code", publishing.publish(scene.owner(), title));
    }

    private Thing versions(Scene scene) {
        var owner = scene.owner();
        return Thing.marked(owner.id().value()).named("code", publishing.publish(owner, "Práctica " + Scene.word()));
    }
}

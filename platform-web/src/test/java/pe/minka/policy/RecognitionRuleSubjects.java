package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;

/** The rules of recognition, decided on by national administrators. */
final class RecognitionRuleSubjects implements Subject.Family {

    private static final String LATEST = "select max(version)::text from recognition_rule where kind = ?";
    private static final String KIND = "REVIEW_DONE";
    private static final String PATH = "review-done";

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry(
                        "GET /admin/reconocimiento/reglas/{kind}",
                        Subject.common(
                                scene -> Thing.marked("Revisar una práctica da").named("kind", PATH))),
                entry("POST /admin/reconocimiento/reglas/{kind}", Subject.common(RecognitionRuleSubjects::next)));
    }

    /** The same values once more: the next version says what the one before said. */
    private static Thing next(Scene scene) {
        var latest = scene.reading(LATEST, KIND);
        return Thing.watched(latest)
                .named("kind", PATH)
                .with("version", latest.get())
                .with("points", 5)
                .with("audience", "EVERYBODY")
                .with("enabled", true)
                .with("reason", "Se acordó");
    }
}

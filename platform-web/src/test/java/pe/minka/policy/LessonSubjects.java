package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import pe.minka.lessons.LessonReview;
import pe.minka.lessons.LessonSubmission;
import pe.minka.lessons.Lessons;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.lessons.Teaching;
import pe.minka.web.practices.Publishing;

/** Lessons: their authors write them, reviewers from elsewhere decide about what was sent, everybody reads the rest. */
final class LessonSubjects implements Subject.Family {

    private static final String ONE = "/lecciones/{code}";
    private static final String API = "/api/v1/lessons/{code}";
    private static final String SHEET = ONE + "/ficha";

    private static final String LESSON = "select l::text from lesson l where code = ?";

    private static final String LEARNING = """
            select s.revision::text
            from lesson_section s
            join lesson l on l.id = s.lesson
            where l.code = ? and s.section = 'LEARNING'
            """;

    private static final String LINKS = """
            select count(*)::text
            from lesson_practice p
            join lesson l on l.id = p.lesson
            where l.code = ?
            """;

    private static final String MOVE = """
            update lesson
            set organisation = (select id from organisation where kind = 'UGEL' and code = ?)
            where code = ?
            """;

    private final Teaching teaching;
    private final Publishing publishing;
    private final Lessons lessons;

    LessonSubjects(
            Lessons lessons,
            LessonSubmission submission,
            LessonReview review,
            OrganisationCatalogue catalogue,
            Practices practices,
            PracticeWriting writing,
            PracticePublication publication) {
        this.lessons = lessons;
        this.teaching = new Teaching(lessons, submission, review, catalogue);
        this.publishing = new Publishing(practices, writing, publication);
    }

    @Override
    public Map<String, Subject> byRoute() {
        var draft = Subject.of(this::page);
        return Map.ofEntries(
                entry("GET " + ONE, Subject.common(this::read)),
                entry("GET /api/v1/lessons/{code}", Subject.common(this::read)),
                entry("GET " + API + "/sections", draft),
                entry("PATCH " + API + "/sections/{section}", Subject.of(this::changed)),
                entry("POST " + API + "/submission", watched(this::draft)),
                entry(
                        "POST " + API + "/reviews",
                        Subject.of(scene -> watched(scene, LESSON, submitted(scene))
                                .with("version", Teaching.SENT_ONCE)
                                .withJson("{\"decision\": \"PUBLISH\"}"))),
                entry("GET /mi/lecciones", draft),
                entry("GET " + SHEET, draft),
                entry("GET " + SHEET + "/revisar", draft),
                entry("GET " + SHEET + "/practicas", draft),
                entry(
                        "GET " + SHEET + "/{part}",
                        Subject.of(scene -> page(scene).named("part", "experiencia"))),
                entry(
                        "GET " + SHEET + "/{part}/anteriores",
                        Subject.of(scene -> page(scene).named("part", "experiencia"))),
                entry("POST " + SHEET + "/{part}", Subject.of(this::learning)),
                entry("POST " + SHEET + "/{part}/borrador", Subject.of(this::learning)),
                entry("POST " + SHEET + "/practicas", Subject.of(this::linking)),
                entry("POST " + SHEET + "/practicas/quitar", Subject.of(this::linked)),
                entry("POST " + SHEET + "/revisar", watched(this::draft)),
                entry("POST " + SHEET + "/descartar", watched(this::draft)),
                entry("POST " + SHEET + "/retirar", watched(this::submitted)),
                entry("POST " + SHEET + "/no-compartir", watched(this::submitted)),
                entry("GET /lecciones/revision", Subject.of(this::waiting)),
                entry("GET " + ONE + "/revision", Subject.of(this::waiting)),
                entry(
                        "POST " + ONE + "/revision",
                        Subject.of(scene -> watched(scene, LESSON, submitted(scene))
                                .with("decision", "publicar")
                                .with("version", Teaching.SENT_ONCE))),
                entry(
                        "POST " + ONE + "/despublicar",
                        Subject.of(scene ->
                                watched(scene, LESSON, published(scene)).with("reason", "Nombra a un menor."))));
    }

    private static Subject watched(Function<Scene, String> making) {
        return Subject.of(scene -> watched(scene, LESSON, making.apply(scene)));
    }

    private static Thing watched(Scene scene, String sql, String code) {
        return Thing.watched(scene.reading(sql, code)).named("code", code);
    }

    private static String title() {
        return "Kits " + Scene.word();
    }

    private String draft(Scene scene) {
        return teaching.draft(scene.owner(), title());
    }

    private Thing page(Scene scene) {
        String title = title();
        return Thing.marked(title).named("code", teaching.draft(scene.owner(), title));
    }

    private Thing read(Scene scene) {
        String title = title();
        return Thing.marked(title).named("code", teaching.published(scene.owner(), title, scene.someone("ACTIVE")));
    }

    private Thing learning(Scene scene) {
        return watched(scene, LEARNING, draft(scene))
                .named("part", "aprendizaje")
                .with("lesson", "Otra lección")
                .with("revision", 1);
    }

    private Thing changed(Scene scene) {
        return watched(scene, LEARNING, draft(scene))
                .named("section", "learning")
                .seen("\"1\"")
                .withJson("{\"lesson\": \"Otra\"}");
    }

    private Thing linking(Scene scene) {
        return watched(scene, LINKS, draft(scene)).with("practice", publishing.publish(scene.owner(), title()));
    }

    private Thing linked(Scene scene) {
        String code = draft(scene);
        String practice = publishing.publish(scene.owner(), title());
        lessons.link(scene.owner(), code, practice);
        return watched(scene, LINKS, code).with("practice", practice);
    }

    /** From the office of the place, which in the near one is not that of whoever asks. */
    private String submitted(Scene scene) {
        return submitted(scene, title());
    }

    private String submitted(Scene scene, String title) {
        String code = teaching.submitted(scene.owner(), title);
        if (scene.place() != Place.OWN) {
            scene.change(MOVE, scene.place().ugel(), code);
        }
        return code;
    }

    private Thing waiting(Scene scene) {
        String title = title();
        return Thing.marked(title).named("code", submitted(scene, title));
    }

    private String published(Scene scene) {
        return teaching.published(scene.owner(), title(), scene.someone("ACTIVE"));
    }
}

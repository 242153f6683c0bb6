package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walls of the macro-region of an administrator; the far ones are for everybody, and of the national administrators. */
final class WallAdministrationSubjects implements Subject.Family {

    private static final String ONE = "/admin/muros/{wall}";

    private static final String CLOSE = "update wall set closed_at = now() where slug = ?";

    private static final String INVITE = """
            insert into wall_guest (wall, member, invited_by, invited_at)
            select id, ?, ?, now() from wall where slug = ?
            """;

    private final Walled walled;

    WallAdministrationSubjects(JdbcClient jdbc) {
        this.walled = new Walled(jdbc);
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /muros/{wall}/exportar", Subject.of(this::exported)),
                entry("GET /muros/{wall}/exportar.pdf", Subject.of(this::shown)),
                entry("GET /admin/muros", Subject.of(this::shown)),
                entry("GET " + ONE, Subject.of(this::shown)),
                entry("POST " + ONE, Subject.of(this::revised)),
                entry("POST " + ONE + "/cerrar", Subject.of(scene -> watched(scene, wall(scene, title())))),
                entry("POST " + ONE + "/archivar", Subject.of(scene -> watched(scene, wall(scene, title())))),
                entry("POST " + ONE + "/abrir", Subject.of(this::closed)),
                entry("GET " + ONE + "/personas", Subject.of(this::shown)),
                entry(
                        "POST " + ONE + "/personas",
                        Subject.of(scene -> watched(scene, wall(scene, title()))
                                .with("persona", scene.someone("ACTIVE").value()))),
                entry("POST " + ONE + "/personas/quitar", Subject.of(this::invited)));
    }

    private static String title() {
        return "Muro " + Scene.word();
    }

    private String wall(Scene scene, String title) {
        return scene.place() == Place.FAR
                ? walled.wall("CHALLENGES", title)
                : walled.wall("CHALLENGES", title, scene.place().region());
    }

    private Thing shown(Scene scene) {
        String title = title();
        return Thing.marked(title).named("wall", wall(scene, title));
    }

    private Thing exported(Scene scene) {
        String wall = wall(scene, title());
        String card = "Cosecha " + Scene.word();
        walled.challenge(wall, scene.bystander(), card, Walled.How.SHOWN);
        return Thing.marked(card).named("wall", wall);
    }

    private static Thing watched(Scene scene, String wall) {
        return Thing.watched(scene.reading(Walled.WALL, wall))
                .named("wall", wall)
                .with("reason", "Terminó la fase");
    }

    private Thing revised(Scene scene) {
        String wall = wall(scene, title());
        boolean far = scene.place() == Place.FAR;
        return watched(scene, wall)
                .with("version", 0)
                .with("title", title())
                .with("sections", "Temas")
                .with("layout", "LIST")
                .with("audience", far ? "EVERYBODY" : "MACRO_REGION")
                .with("macroRegion", far ? "" : macroRegion(scene));
    }

    private static String macroRegion(Scene scene) {
        return scene.reading(
                        "select macro_region from region where code = ?",
                        scene.place().region())
                .get();
    }

    private Thing closed(Scene scene) {
        String wall = wall(scene, title());
        scene.change(CLOSE, wall);
        return watched(scene, wall);
    }

    private Thing invited(Scene scene) {
        String wall = wall(scene, title());
        var guest = scene.someone("ACTIVE");
        scene.change(INVITE, guest.value(), scene.nationalAdministrator().id().value(), wall);
        return watched(scene, wall).with("persona", guest.value());
    }
}

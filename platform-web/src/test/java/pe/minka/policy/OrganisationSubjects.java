package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.Uuid7;

/** Organisations in the hands of administrators. */
final class OrganisationSubjects implements Subject.Family {

    private static final String ONE = "/admin/entidades/{id}";

    private static final String INSERT = """
            insert into organisation (id, version, kind, code, name, region, active)
            values (?, 0, 'UGEL', ?, ?, ?, true)
            """;

    private static final String STATE = """
            select o.version || ' ' || o.name || ' ' || o.active
                   || array(select a.alias from organisation_alias a where a.organisation = o.id)::text
            from organisation o
            where o.id = ?
            """;

    private static final String CLOSE =
            "update organisation set active = false, inactive_reason = 'Por prueba', closed_at = now() where id = ?";
    private static final String CALL = "insert into organisation_alias (organisation, alias) values (?, 'Prueba')";

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /admin/entidades", Subject.ofOthers(OrganisationSubjects::listed)),
                entry("GET " + ONE, Subject.ofOthers(OrganisationSubjects::page)),
                entry("POST " + ONE, Subject.ofOthers(scene -> changed(scene, null))),
                entry("POST " + ONE + "/alias", Subject.ofOthers(scene -> changed(scene, null))),
                entry("POST " + ONE + "/alias/quitar", Subject.ofOthers(scene -> changed(scene, CALL))),
                entry("POST " + ONE + "/cerrar", Subject.ofOthers(scene -> changed(scene, null))),
                entry("POST " + ONE + "/reabrir", Subject.ofOthers(scene -> changed(scene, CLOSE))));
    }

    private static Thing listed(Scene scene) {
        String name = name();
        UUID id = register(scene, name);
        return Thing.marked("entidades/" + id)
                .with("q", name)
                .with("region", scene.place().region())
                .undoing(() -> forget(scene, id));
    }

    private static Thing page(Scene scene) {
        String name = name();
        UUID id = register(scene, name);
        return Thing.marked(name).named("id", id).undoing(() -> forget(scene, id));
    }

    private static Thing changed(Scene scene, @Nullable String before) {
        UUID id = register(scene, name());
        if (before != null) {
            scene.change(before, id);
        }
        return Thing.watched(scene.reading(STATE, id))
                .named("id", id)
                .with("name", name())
                .with("region", scene.place().region())
                .with("alias", before == null ? name() : "Prueba")
                .with("reason", "Por prueba")
                .with("version", "0")
                .undoing(() -> forget(scene, id));
    }

    private static UUID register(Scene scene, String name) {
        UUID id = Uuid7.next();
        scene.change(INSERT, id, freeCode(), name, scene.place().region());
        return id;
    }

    /** No office of the country has a code like this. */
    static String freeCode() {
        return "99" + ThreadLocalRandom.current().nextInt(1_000, 10_000);
    }

    static String name() {
        return "UGEL Prueba " + Scene.word();
    }

    private static void forget(Scene scene, UUID id) {
        scene.change("delete from organisation where id = ?", id);
    }
}

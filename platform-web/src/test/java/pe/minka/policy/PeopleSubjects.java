package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import pe.minka.members.MemberId;

/** People and their applications, as administrators see them and decide on them. */
final class PeopleSubjects implements Subject.Family {

    private static final String GRANTS =
            "select coalesce(string_agg(role || region, ','), '-') from role_grant g" + " where g.member = ?";
    private static final String GRANT =
            "insert into role_grant (member, role, region, granted_at) values (?, 'ADVISOR', ?, now())"
                    + " on conflict do nothing";
    private static final String FIRST_OF_ALL =
            "update member set mail_verified_at = timestamptz '2000-01-01' where id = ?";

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /admin/solicitudes", Subject.ofOthers(PeopleSubjects::oldest)),
                entry("GET /admin/solicitudes/{id}", Subject.ofOthers(scene -> page(scene, "PENDING"))),
                entry("POST /admin/solicitudes/{id}/aprobar", Subject.ofOthers(scene -> decided(scene, "PENDING"))),
                entry("POST /admin/solicitudes/{id}/rechazar", Subject.ofOthers(scene -> decided(scene, "PENDING"))),
                entry("GET /admin/personas", Subject.of(PeopleSubjects::found)),
                entry("GET /buscar", Subject.of(PeopleSubjects::found)),
                entry("GET /admin/personas/{id}", Subject.of(scene -> page(scene, "ACTIVE"))),
                entry("GET /admin/personas/{id}/deshabilitar", Subject.of(scene -> page(scene, "ACTIVE"))),
                entry("POST /admin/personas/{id}/deshabilitar", Subject.of(scene -> decided(scene, "ACTIVE"))),
                entry("GET /admin/personas/{id}/habilitar", Subject.of(scene -> page(scene, "DISABLED"))),
                entry("POST /admin/personas/{id}/habilitar", Subject.of(scene -> decided(scene, "DISABLED"))),
                entry("GET /admin/personas/{id}/segundo-paso", Subject.of(scene -> page(scene, "ACTIVE"))),
                entry("POST /admin/personas/{id}/segundo-paso", Subject.of(PeopleSubjects::secured)),
                entry("GET /admin/personas/{id}/roles", Subject.of(scene -> page(scene, "ACTIVE"))),
                entry("POST /admin/personas/{id}/roles", Subject.of(PeopleSubjects::roles)),
                entry("GET /admin/personas/{id}/roles/quitar", Subject.of(PeopleSubjects::revoking)),
                entry("POST /admin/personas/{id}/roles/quitar", Subject.of(PeopleSubjects::revoked)));
    }

    private static Thing oldest(Scene scene) {
        var person = scene.person("PENDING");
        scene.change(FIRST_OF_ALL, person.value());
        return Thing.marked("solicitudes/" + person.value());
    }

    private static Thing found(Scene scene) {
        var person = scene.person("ACTIVE");
        return Thing.marked("personas/" + person.value()).with("q", person.value());
    }

    private static Thing page(Scene scene, String status) {
        var person = scene.person(status);
        return Thing.marked("Persona Elenco " + person.value()).named("id", person.value());
    }

    private static Thing decided(Scene scene, String status) {
        var person = scene.person(status);
        return Thing.watched(scene.member(person)).named("id", person.value()).with("reason", "Por prueba");
    }

    private static Thing secured(Scene scene) {
        var person = scene.person("ACTIVE");
        scene.change(
                "insert into recovery_code (member, hash, made_at) values (?, sha256('x'), now())"
                        + " on conflict do nothing",
                person.value());
        if (scene.place() != Place.OWN) {
            scene.change(
                    "insert into authenticator (member, secret, confirmed_at) values (?, '\\x01', now())",
                    person.value());
        }
        return Thing.watched(scene.reading("select count(*) from recovery_code where member = ?", person.value()))
                .named("id", person.value())
                .with("reason", "Por prueba");
    }

    private static Thing roles(Scene scene) {
        return role(scene, scene.person("ACTIVE"));
    }

    private static Thing revoked(Scene scene) {
        return role(scene, advisor(scene));
    }

    private static Thing role(Scene scene, MemberId person) {
        return Thing.watched(scene.reading(GRANTS, person.value()))
                .named("id", person.value())
                .with("role", "ADVISOR")
                .with("region", scene.place().region())
                .with("reason", "Por prueba");
    }

    private static Thing revoking(Scene scene) {
        var person = advisor(scene);
        return Thing.marked("Persona Elenco " + person.value())
                .named("id", person.value())
                .with("role", "ADVISOR")
                .with("region", scene.place().region());
    }

    private static MemberId advisor(Scene scene) {
        var person = scene.person("ACTIVE");
        scene.change(GRANT, person.value(), scene.place().region());
        return person;
    }
}

package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import pe.minka.shared.Uuid7;

/** Proposed administrators, and the trusted mail domains that are a national matter too. */
final class ProposalSubjects implements Subject.Family {

    private static final String PROPOSE = """
            insert into role_request (id, version, member, region, reason, requested_by, requested_at, expires_at, status)
            values (?, 0, ?, ?, 'Por prueba', ?, now(), now() + interval '3 days', 'WAITING')
            """;

    private static final String STATUS = "select status from role_request where id = ?";
    private static final String TRUST =
            "insert into trusted_domain (domain, added_at, reason) values (?, now(), 'Por prueba')";
    private static final String TRUSTED = "select reason from trusted_domain where domain = ?";

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /admin/roles/{id}", Subject.of(ProposalSubjects::page)),
                entry("POST /admin/roles/{id}/confirmar", Subject.of(ProposalSubjects::decided)),
                entry("POST /admin/roles/{id}/rechazar", Subject.of(ProposalSubjects::decided)),
                entry("POST /admin/roles/{id}/retirar", Subject.of(ProposalSubjects::decided)),
                entry("GET /admin/dominios/{domain}/quitar", Subject.common(ProposalSubjects::domainPage)),
                entry("POST /admin/dominios/{domain}/quitar", Subject.common(ProposalSubjects::domain)));
    }

    private static Thing page(Scene scene) {
        UUID id = propose(scene);
        return Thing.marked("admin/roles/" + id).named("id", id);
    }

    private static Thing decided(Scene scene) {
        UUID id = propose(scene);
        return Thing.watched(scene.reading(STATUS, id)).named("id", id).with("reason", "Por prueba");
    }

    /** Own is what the asker has proposed; whom it is about is always somebody else. */
    private static UUID propose(Scene scene) {
        UUID id = Uuid7.next();
        var person = scene.place() == Place.FAR ? scene.person("ACTIVE") : scene.someone("ACTIVE");
        scene.change(
                PROPOSE,
                id,
                person.value(),
                scene.place().region(),
                scene.national().id().value());
        return id;
    }

    private static Thing domainPage(Scene scene) {
        String domain = trust(scene);
        return Thing.marked("dominios/" + domain).named("domain", domain).undoing(() -> forget(scene, domain));
    }

    private static Thing domain(Scene scene) {
        String domain = trust(scene);
        return Thing.watched(scene.reading(TRUSTED, domain))
                .named("domain", domain)
                .with("reason", "Por prueba")
                .undoing(() -> forget(scene, domain));
    }

    private static String trust(Scene scene) {
        String domain = "d" + Scene.word() + ".pe";
        scene.change(TRUST, domain);
        return domain;
    }

    private static void forget(Scene scene, String domain) {
        scene.change("delete from trusted_domain where domain = ?", domain);
    }
}

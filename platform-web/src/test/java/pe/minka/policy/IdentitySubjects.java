package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;

/** Accounts elsewhere that somebody comes in with. */
final class IdentitySubjects implements Subject.Family {

    private static final String LINK = """
            insert into identity (id, issuer, subject, member, mail, linked_at, last_used_at)
            values (?, 'https://identidad.example', cast(? as text), ?, 'a@b.pe', now(), now())
            """;

    private static final String LINKED = "select count(*) from identity where member = ?";

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("POST /mi/cuenta/sesiones/cuentas/{id}/quitar", Subject.of(IdentitySubjects::linked)));
    }

    private static Thing linked(Scene scene) {
        var id = UUID.randomUUID();
        var owner = scene.owner().id().value();
        scene.change("delete from identity where member = ?", owner);
        scene.change(LINK, id, id, owner);
        return Thing.watched(scene.reading(LINKED, owner)).named("id", id);
    }
}

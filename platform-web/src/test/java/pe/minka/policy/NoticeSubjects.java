package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import pe.minka.shared.Uuid7;

/** Notices and the choice of mails. */
final class NoticeSubjects implements Subject.Family {

    private static final String PIN = """
            insert into notice (id, member, kind, occurrence, group_key, parameters, link, created_at)
            values (?, ?, 'WELCOMED', gen_random_uuid()::text, gen_random_uuid()::text, '{}', '/ayuda', now())
            """;

    static final String READ = "select coalesce(read_at::text, 'unread') from notice where id = ?";
    private static final String CHOICES = "select count(*)::text from mail_choice where member = ?";

    @Override
    public Map<String, Subject> byRoute() {
        var page = Subject.of(scene -> Thing.marked(pin(scene)));
        var one = Subject.of(scene -> notice(scene, pin(scene)));
        return Map.ofEntries(
                entry("GET /inicio", page),
                entry("GET /notificaciones", page),
                entry("POST /notificaciones/leer", one),
                entry("POST /notificaciones/{id}/abrir", one),
                entry("POST /notificaciones/{id}/leer", one),
                entry(
                        "GET /notificaciones/ajustes",
                        Subject.of(scene -> Thing.marked(scene.owner().mail()))),
                entry("POST /notificaciones/ajustes", Subject.of(NoticeSubjects::choice)));
    }

    private static Thing notice(Scene scene, UUID id) {
        return Thing.watched(scene.reading(READ, id)).named("id", id);
    }

    private static Thing choice(Scene scene) {
        var owner = scene.owner().id().value();
        return Thing.watched(scene.reading(CHOICES, owner))
                .with("colleagues", "AT_ONCE")
                .with("member", owner);
    }

    static UUID pin(Scene scene) {
        UUID id = Uuid7.next();
        scene.change(PIN, id, scene.owner().id().value());
        return id;
    }
}

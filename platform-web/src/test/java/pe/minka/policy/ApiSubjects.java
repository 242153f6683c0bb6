package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import pe.minka.notifications.NoticeTopic;
import pe.minka.shared.Uuid7;

/** The own things programs ask for, and the tokens they ask with. */
final class ApiSubjects implements Subject.Family {

    private static final String TOKEN = """
            insert into personal_token (id, member, name, hash, ending, scopes, created_at, expires_at)
            values (?, ?, ?, sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'abcd', array ['READ'], now(),
                    now() + interval '1 day')
            """;

    private static final String REVOKED = "select coalesce(revoked_at::text, 'live') from personal_token where id = ?";
    private static final String TOKENS = "select count(*)::text from personal_token where member = ?";

    private static final String HAPPENED = """
            with next as (
                insert into stream as s (topic, serial) values (?, 1)
                on conflict (topic) do update set serial = s.serial + 1
                returning topic, serial
            )
            insert into stream_event (topic, serial, kind, subject, at)
            select topic, serial, 'pinned', ?, now() from next
            """;

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry(
                        "GET /api/v1/me",
                        Subject.of(scene -> Thing.marked(scene.owner().id().value()))),
                entry("GET /api/v1/notices", Subject.of(scene -> Thing.marked(NoticeSubjects.pin(scene)))),
                entry("GET /api/v1/streams/{topic}", Subject.of(ApiSubjects::happened)),
                entry("POST /api/v1/notices/read", Subject.of(ApiSubjects::notice)),
                entry("POST /api/v1/notices/{id}/read", Subject.of(ApiSubjects::notice)),
                entry("GET /mi/cuenta/programas", Subject.of(scene -> Thing.marked(token(scene)))),
                entry("POST /mi/cuenta/programas", Subject.of(ApiSubjects::wish)),
                entry("POST /mi/cuenta/programas/{id}/quitar", Subject.of(ApiSubjects::live)));
    }

    private static Thing notice(Scene scene) {
        var id = NoticeSubjects.pin(scene);
        return Thing.watched(scene.reading(NoticeSubjects.READ, id)).named("id", id);
    }

    private static Thing happened(Scene scene) {
        UUID subject = Uuid7.next();
        String topic = NoticeTopic.of(scene.owner().id()).toString();
        scene.change(HAPPENED, topic, subject);
        return Thing.marked(subject).named("topic", topic);
    }

    private static Thing wish(Scene scene) {
        return Thing.watched(scene.reading(TOKENS, scene.owner().id().value()))
                .with("name", "Tablero")
                .with("scopes", "READ")
                .with("days", "30")
                .with("member", scene.owner().id().value());
    }

    private static Thing live(Scene scene) {
        var id = token(scene);
        return Thing.watched(scene.reading(REVOKED, id)).named("id", id);
    }

    private static UUID token(Scene scene) {
        UUID id = Uuid7.next();
        scene.change(TOKEN, id, scene.owner().id().value(), "Programa " + Scene.word());
        return id;
    }
}

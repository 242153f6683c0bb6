package pe.minka.policy;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import pe.minka.members.MemberId;
import pe.minka.web.security.Sessions;

/** Sessions, as they are stored. */
final class SessionSubjects implements Subject.Family {

    private static final String PRINCIPAL = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final FindByIndexNameSessionRepository<? extends Session> stored;
    private final Sessions sessions;

    SessionSubjects(FindByIndexNameSessionRepository<? extends Session> stored, Sessions sessions) {
        this.stored = stored;
        this.sessions = sessions;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /mi/cuenta/sesiones", Subject.of(scene -> Thing.marked(handle(scene)))),
                entry("POST /mi/cuenta/sesiones/{session}/cerrar", Subject.of(this::one)),
                entry(
                        "POST /mi/cuenta/sesiones/cerrar",
                        Subject.of(scene -> session(open(stored, scene.owner().id())))),
                entry("POST /salir", Subject.of(this::leaving)));
    }

    private String handle(Scene scene) {
        var owner = scene.owner().id();
        String id = open(stored, owner);
        return sessions.of(owner, id).getFirst().handle();
    }

    private Thing one(Scene scene) {
        var owner = scene.owner().id();
        String id = open(stored, owner);
        return session(id).named("session", sessions.of(owner, id).getFirst().handle());
    }

    /** Who leaves has one session, and another's goes on. */
    private Thing leaving(Scene scene) {
        var asker = scene.asker();
        String mine = open(stored, asker == null ? null : asker.id());
        String watched =
                scene.place() == Place.OWN ? mine : open(stored, scene.owner().id());
        return session(watched).from(Base64.getEncoder().encodeToString(mine.getBytes(StandardCharsets.UTF_8)));
    }

    private Thing session(String id) {
        return Thing.watched(() -> stored.findById(id) == null ? "over" : "open");
    }

    private static <S extends Session> String open(
            FindByIndexNameSessionRepository<S> stored, @Nullable MemberId member) {
        S session = stored.createSession();
        if (member != null) {
            UUID id = member.value();
            session.setAttribute("member", id.toString());
            session.setAttribute(PRINCIPAL, id.toString());
        }
        stored.save(session);
        return session.getId();
    }
}

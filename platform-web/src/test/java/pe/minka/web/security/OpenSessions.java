package pe.minka.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The sessions somebody has open, as they would be after a while, or had they begun otherwise. */
public record OpenSessions(FindByIndexNameSessionRepository<? extends Session> stored, JdbcClient jdbc) {

    private static final Duration A_WHILE = Duration.ofHours(1);

    /** What was shown in them was shown an hour earlier. */
    public void makeOld(String mail) {
        change(
                mail,
                session -> Stream.of("proved", "known").forEach(shown -> {
                    if (session.getAttribute(shown) instanceof Instant at) {
                        session.setAttribute(shown, at.minus(A_WHILE));
                    }
                }));
    }

    /** In none of them the second step was ever shown. */
    public void forgetTheProof(String mail) {
        change(mail, session -> session.removeAttribute("proved"));
    }

    private void change(String mail, Consumer<Session> change) {
        UUID member = jdbc.sql("select id from member where mail = :mail")
                .param("mail", mail)
                .query(UUID.class)
                .single();
        change(stored, member, change);
    }

    private static <S extends Session> void change(
            FindByIndexNameSessionRepository<S> stored, UUID member, Consumer<Session> change) {
        stored.findByPrincipalName(member.toString()).values().forEach(session -> {
            change.accept(session);
            stored.save(session);
        });
    }
}

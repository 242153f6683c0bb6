package pe.minka.http;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** What the open sessions of somebody remember of how they showed who they are. */
public record Proofs(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc, Clock clock) {

    private static final List<String> SHOWN = List.of("proved", "known");

    /** As if all of it had been shown an hour ago. */
    public void makeOld(String mail) {
        String member = jdbc.sql("select id::text from member where mail = :mail")
                .param("mail", mail)
                .query(String.class)
                .single();
        makeOld(sessions, member);
    }

    private <S extends Session> void makeOld(FindByIndexNameSessionRepository<S> stored, String member) {
        stored.findByPrincipalName(member).values().forEach(session -> {
            for (String shown : SHOWN) {
                if (session.getAttribute(shown) != null) {
                    session.setAttribute(shown, clock.instant().minus(Duration.ofHours(1)));
                }
            }
            stored.save(session);
        });
    }
}

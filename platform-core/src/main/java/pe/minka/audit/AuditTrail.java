package pe.minka.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.shared.ActorId;

/** What the audit log says of one person, for that person: what they decided and what was decided about them. */
@Service
public class AuditTrail {

    private static final String OF_PERSON = """
            select at, action, actor is not distinct from :person as own, reason
            from audit_entry
            where (actor = :person or subject = :person::text)
              and
            """ + Sight.SEEN + "order by serial";

    private final JdbcClient jdbc;
    private final Sight sight;

    AuditTrail(JdbcClient jdbc, Sight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    public List<Step> of(ActorId person) {
        return sight.limit(jdbc.sql(OF_PERSON))
                .param("person", person.value())
                .query((row, number) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("action"),
                        row.getBoolean("own"),
                        row.getString("reason")))
                .list();
    }

    /** One entry; own when the person did it. */
    public record Step(
            Instant at,
            String action,
            boolean own,
            @Nullable String reason) {}
}

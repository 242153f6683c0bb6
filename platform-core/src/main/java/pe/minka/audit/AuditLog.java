package pe.minka.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.ActorId;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of privileged actions. It is written in the transaction of the action and never changed; what is hidden for now
 * is not read.
 */
@Service
public class AuditLog {

    private static final String INSERT = """
            insert into audit_entry (at, actor, action, subject_kind, subject, region, reason, details)
            values (:at, :actor, :action, :subjectKind, :subject, :region, :reason, :details::jsonb)
            """;

    private static final String MATCHING = "from audit_entry where " + Sight.SEEN + """
              and (:actor::uuid is null or actor = :actor)
              and (:action::text is null or action = :action)
              and (:subject::text is null or subject = :subject)
              and (:region::text is null or region = :region)
              and (:from::timestamptz is null or at >= :from)
              and (:until::timestamptz is null or at < :until)
              and (:within::text[] is null or region = any(:within))
              and (:involved::text[] is null or actor::text = any(:involved) or subject = any(:involved))
            """;

    private static final String PAGE = "select * " + MATCHING + " order by serial desc limit :size offset :offset";
    private static final String COUNT = "select count(*) " + MATCHING;
    private static final String ACTIONS = "select distinct action " + MATCHING + " order by action";

    private final JdbcClient jdbc;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Sight sight, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditRecord entry) {
        jdbc.sql(INSERT)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", entry.actor() == null ? null : entry.actor().value())
                .param("action", entry.action())
                .param("subjectKind", entry.subjectKind())
                .param("subject", entry.subject())
                .param("region", entry.region())
                .param("reason", entry.reason())
                .param("details", json.writeValueAsString(entry.details()))
                .update();
    }

    public Listing<AuditView> page(AuditFilter filter, PageRequest request) {
        List<AuditView> entries = matching(PAGE, filter)
                .param("size", request.size())
                .param("offset", request.offset())
                .query(this::view)
                .list();
        long total = matching(COUNT, filter).query(Long.class).single();
        return new Listing<>(entries, request.page(), request.size(), total);
    }

    /** The latest entries, to take along; no more than so many. */
    public List<AuditView> latest(AuditFilter filter, int limit) {
        return matching(PAGE, filter)
                .param("size", limit)
                .param("offset", 0)
                .query(this::view)
                .list();
    }

    /** The actions there are entries of among those. */
    public List<String> actions(AuditFilter filter) {
        return matching(ACTIONS, filter).query(String.class).list();
    }

    private JdbcClient.StatementSpec matching(String sql, AuditFilter filter) {
        return sight.limit(jdbc.sql(sql))
                .param("actor", filter.actor() == null ? null : filter.actor().value())
                .param("action", filter.action())
                .param("subject", filter.subject())
                .param("region", filter.region())
                .param("from", timestamp(filter.from()))
                .param("until", timestamp(filter.until()))
                .param(
                        "within",
                        filter.within() == null ? null : filter.within().toArray(String[]::new))
                .param("involved", involved(filter));
    }

    private static String @Nullable [] involved(AuditFilter filter) {
        return filter.involved() == null
                ? null
                : filter.involved().stream()
                        .map(actor -> actor.value().toString())
                        .toArray(String[]::new);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private AuditView view(ResultSet row, int number) throws SQLException {
        UUID actor = row.getObject("actor", UUID.class);
        Map<String, String> details = json.readValue(row.getString("details"), new TypeReference<>() {});
        return new AuditView(
                row.getLong("serial"),
                row.getTimestamp("at").toInstant(),
                actor == null ? null : new ActorId(actor),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getString("region"),
                row.getString("reason"),
                details);
    }
}

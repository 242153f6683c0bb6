package pe.minka.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Waiting;
import pe.minka.shared.PageRequest;
import pe.minka.shared.Uuid7;

/** What waits for moderators and what they have decided. */
@Component
class CaseRows {

    private static final String WAITING = """
            from (select post, reported_at as at, reporter from conversation_report where closed_at is null
                  union all
                  select post, made_at, null from conversation_appeal where closed_at is null) w
            join conversation_said s on s.id = w.post
            left join member m on m.id = w.reporter
            where not s.gone and s.author <> :me
              and (:national or s.region = any(:regions))
            """;

    private static final String QUEUE = """
            select w.post, min(w.at) as since, count(w.reporter) as reports,
                   count(distinct m.organisation) as organisations, bool_or(w.reporter is null) as answered
            """ + WAITING + """
            group by w.post
            order by since, w.post
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(distinct w.post) as count, min(w.at) as oldest " + WAITING;

    private static final String REPORTS = """
            select reporter, reason, note, coalesce(wording, '') as wording, reported_at, closed_at is null as open
            from conversation_report
            where post = :post
            order by reported_at, id
            """;

    private static final String DECISIONS = """
            select d.verdict, d.reason, d.decided_by, d.decided_at, a.text, a.text is not null and a.closed_at is null as open
            from conversation_decision d
            left join conversation_appeal a on a.decision = d.id
            where d.post = :post
            order by d.decided_at desc, d.id desc
            """;

    private static final String DECIDE = """
            insert into conversation_decision (id, post, verdict, reason, decided_by, decided_at)
            values (:id, :post, :verdict, :reason, :by, :at)
            """;

    private static final String CLOSE_REPORTS = """
            update conversation_report
            set closed_at = :at
            where post = :post and closed_at is null
            returning reporter
            """;

    private static final String CLOSE_APPEAL = """
            update conversation_appeal set closed_at = :at where post = :post and closed_at is null
            """;

    private static final List<String> END = List.of("""
            update conversation_report r
            set closed_at = :at
            from conversation_comment c
            where c.id = r.post and c.kind = :kind and c.subject = :subject and r.closed_at is null
            """, """
            update conversation_appeal a
            set closed_at = :at
            from conversation_comment c
            where c.id = a.post and c.kind = :kind and c.subject = :subject and a.closed_at is null
            """, """
            update conversation_report
            set closed_at = :at
            where post = (select p.id from conversation_post p where p.kind = :kind and p.id = :subject)
              and closed_at is null
            """, """
            update conversation_appeal
            set closed_at = :at
            where post = (select p.id from conversation_post p where p.kind = :kind and p.id = :subject)
              and closed_at is null
            """);

    private static final String GONE = "update conversation_post set gone = true where kind = :kind and id = :subject";

    private static final String HOLD = """
            insert into conversation_hold (post, held_at) values (:post, :at) on conflict do nothing
            """;

    private static final String IS_HELD = "select exists (select from conversation_hold where post = :post)";

    private static final String HELD = "select post from conversation_hold where post = any(:posts)";

    private static final String LET_GO = "delete from conversation_hold where post = :post";

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that waits. */
    record Line(UUID post, Instant since, int reports, int organisations, boolean answered) {}

    record Report(
            MemberId reporter,
            ReportReason reason,
            @Nullable String note,
            String wording,
            Instant at,
            boolean open) {}

    record Decision(
            Verdict verdict,
            String reason,
            MemberId by,
            Instant at,
            @Nullable String answer,
            boolean open) {}

    List<Line> queue(Access me, PageRequest page) {
        return scoped(QUEUE, me)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> new Line(
                        row.getObject("post", UUID.class),
                        row.getTimestamp("since").toInstant(),
                        row.getInt("reports"),
                        row.getInt("organisations"),
                        row.getBoolean("answered")))
                .list();
    }

    Waiting waiting(Access me) {
        return scoped(COUNT, me)
                .query((row, number) -> {
                    @Nullable Timestamp oldest = row.getTimestamp("oldest");
                    return new Waiting(row.getLong("count"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    private JdbcClient.StatementSpec scoped(String sql, Access me) {
        return jdbc.sql(sql)
                .param("me", me.id().value())
                .param("national", Jurisdiction.isNational(me))
                .param("regions", Jurisdiction.regions(me).toArray(String[]::new));
    }

    List<Report> reports(UUID post) {
        return jdbc.sql(REPORTS)
                .param("post", post)
                .query((row, number) -> report(row))
                .list();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                new MemberId(row.getObject("reporter", UUID.class)),
                ReportReason.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getString("wording"),
                row.getTimestamp("reported_at").toInstant(),
                row.getBoolean("open"));
    }

    /** The latest first. */
    List<Decision> decisions(UUID post) {
        return jdbc.sql(DECISIONS)
                .param("post", post)
                .query((row, number) -> decision(row))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                new MemberId(row.getObject("decided_by", UUID.class)),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("text"),
                row.getBoolean("open"));
    }

    /** Who hid it the last time. */
    Optional<Decision> hiding(UUID post) {
        return decisions(post).stream()
                .filter(decision -> decision.verdict() == Verdict.HIDDEN)
                .findFirst();
    }

    boolean isAnswered(UUID post) {
        return decisions(post).stream().anyMatch(Decision::open);
    }

    void hold(UUID post, Instant now) {
        jdbc.sql(HOLD).param("post", post).param("at", Timestamp.from(now)).update();
    }

    boolean isHeld(UUID post) {
        return jdbc.sql(IS_HELD).param("post", post).query(Boolean.class).single();
    }

    Set<UUID> held(Collection<UUID> posts) {
        return new HashSet<>(jdbc.sql(HELD)
                .param("posts", posts.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Of itself, and of all that was said about it. */
    void end(Subject subject, Instant now) {
        jdbc.sql(GONE)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .update();
        for (String sql : END) {
            jdbc.sql(sql)
                    .param("kind", subject.kind())
                    .param("subject", subject.id())
                    .param("at", Timestamp.from(now))
                    .update();
        }
    }

    /** What waited waits no longer; the answer are those who had reported it. */
    Set<MemberId> decide(UUID post, Verdict verdict, String reason, MemberId by, Instant now) {
        jdbc.sql(DECIDE)
                .param("id", Uuid7.next())
                .param("post", post)
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", Timestamp.from(now))
                .update();
        jdbc.sql(LET_GO).param("post", post).update();
        jdbc.sql(CLOSE_APPEAL)
                .param("post", post)
                .param("at", Timestamp.from(now))
                .update();
        return new HashSet<>(jdbc.sql(CLOSE_REPORTS)
                .param("post", post)
                .param("at", Timestamp.from(now))
                .query((row, number) -> new MemberId(row.getObject("reporter", UUID.class)))
                .list());
    }
}

package pe.minka.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
            from (select comment, reported_at as at, reporter from conversation_report where closed_at is null
                  union all
                  select comment, made_at, null from conversation_appeal where closed_at is null) w
            join conversation_comment c on c.id = w.comment
            left join conversation v on v.kind = c.kind and v.subject = c.subject
            left join member m on m.id = w.reporter
            where c.state <> 'REMOVED' and c.author <> :me
              and (:national or v.region = any(:regions))
            """;

    private static final String QUEUE = """
            select w.comment, min(w.at) as since, count(w.reporter) as reports,
                   count(distinct m.organisation) as organisations, bool_or(w.reporter is null) as answered
            """ + WAITING + """
            group by w.comment
            order by since, w.comment
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(distinct w.comment) as count, min(w.at) as oldest " + WAITING;

    private static final String REPORTS = """
            select reporter, reason, note, coalesce(wording, '') as wording, reported_at, closed_at is null as open
            from conversation_report
            where comment = :comment
            order by reported_at, id
            """;

    private static final String DECISIONS = """
            select d.verdict, d.reason, d.decided_by, d.decided_at, a.text, a.text is not null and a.closed_at is null as open
            from conversation_decision d
            left join conversation_appeal a on a.decision = d.id
            where d.comment = :comment
            order by d.decided_at desc, d.id desc
            """;

    private static final String DECIDE = """
            insert into conversation_decision (id, comment, verdict, reason, decided_by, decided_at)
            values (:id, :comment, :verdict, :reason, :by, :at)
            """;

    private static final String CLOSE_REPORTS = """
            update conversation_report
            set closed_at = :at
            where comment = :comment and closed_at is null
            returning reporter
            """;

    private static final String CLOSE_APPEAL = """
            update conversation_appeal set closed_at = :at where comment = :comment and closed_at is null
            """;

    private static final List<String> END = List.of("""
            update conversation_report r
            set closed_at = :at
            from conversation_comment c
            where c.id = r.comment and c.kind = :kind and c.subject = :subject and r.closed_at is null
            """, """
            update conversation_appeal a
            set closed_at = :at
            from conversation_comment c
            where c.id = a.comment and c.kind = :kind and c.subject = :subject and a.closed_at is null
            """);

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment that waits. */
    record Line(CommentId comment, Instant since, int reports, int organisations, boolean answered) {}

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
                        new CommentId(row.getObject("comment", UUID.class)),
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

    List<Report> reports(CommentId comment) {
        return jdbc.sql(REPORTS)
                .param("comment", comment.value())
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
    List<Decision> decisions(CommentId comment) {
        return jdbc.sql(DECISIONS)
                .param("comment", comment.value())
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
    Optional<Decision> hiding(CommentId comment) {
        return decisions(comment).stream()
                .filter(decision -> decision.verdict() == Verdict.HIDDEN)
                .findFirst();
    }

    boolean isAnswered(CommentId comment) {
        return decisions(comment).stream().anyMatch(Decision::open);
    }

    /** Of all that was said about something. */
    void end(Subject subject, Instant now) {
        for (String sql : END) {
            jdbc.sql(sql)
                    .param("kind", subject.kind())
                    .param("subject", subject.id())
                    .param("at", Timestamp.from(now))
                    .update();
        }
    }

    /** What waited waits no longer; the answer are those who had reported it. */
    Set<MemberId> decide(CommentId comment, Verdict verdict, String reason, MemberId by, Instant now) {
        jdbc.sql(DECIDE)
                .param("id", Uuid7.next())
                .param("comment", comment.value())
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", Timestamp.from(now))
                .update();
        jdbc.sql(CLOSE_APPEAL)
                .param("comment", comment.value())
                .param("at", Timestamp.from(now))
                .update();
        return new HashSet<>(jdbc.sql(CLOSE_REPORTS)
                .param("comment", comment.value())
                .param("at", Timestamp.from(now))
                .query((row, number) -> new MemberId(row.getObject("reporter", UUID.class)))
                .list());
    }
}

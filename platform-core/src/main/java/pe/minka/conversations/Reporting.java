package pe.minka.conversations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Uuid7;

/** Asks a moderator to look: members report a comment, and the author of a hidden one answers. Nothing happens by itself. */
@Service
@Transactional
public class Reporting {

    public static final int LONGEST_NOTE = 500;
    public static final int LONGEST_ANSWER = 1000;

    private static final String REPORT = """
            insert into conversation_report (id, comment, reporter, reason, note, wording, reported_at)
            values (:id, :comment, :reporter, :reason, :note, :wording, :at)
            on conflict (comment, reporter) do nothing
            """;

    private static final String HAS_REPORTED = """
            select exists (select from conversation_report where comment = :comment and reporter = :reporter)
            """;

    /** To the decision that hides it today. */
    private static final String ANSWER = """
            insert into conversation_appeal (decision, comment, text, made_at)
            select d.id, d.comment, :text, :at
            from conversation_decision d
            where d.comment = :comment and d.verdict = 'HIDDEN'
            order by d.decided_at desc, d.id desc
            limit 1
            on conflict (decision) do nothing
            """;

    private final JdbcClient jdbc;
    private final CommentRepository comments;
    private final CaseRows cases;
    private final Subjects subjects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reporting(
            JdbcClient jdbc,
            CommentRepository comments,
            CaseRows cases,
            Subjects subjects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.comments = comments;
        this.cases = cases;
        this.subjects = subjects;
        this.events = events;
        this.clock = clock;
    }

    /** Once by each person; a second time changes nothing. */
    public void report(Access me, CommentId id, ReportReason reason, String note) {
        var comment = require(me, id);
        if (comment.isBy(me.id())) {
            throw new RuleViolation("conversations.report.own");
        }
        if (comment.state() != CommentState.SHOWN) {
            throw new RuleViolation("conversations.gone");
        }
        @Nullable String why = note.isBlank() ? null : note.strip();
        if (why == null && reason == ReportReason.OTHER) {
            throw RuleViolation.at("note", "conversations.report.why");
        }
        if (why != null && why.length() > LONGEST_NOTE) {
            throw RuleViolation.at("note", "conversations.tooLong", LONGEST_NOTE);
        }
        int added = jdbc.sql(REPORT)
                .param("id", Uuid7.next())
                .param("comment", id.value())
                .param("reporter", me.id().value())
                .param("reason", reason.name())
                .param("note", why)
                .param("wording", comment.wording())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            ask(comment, me);
        }
    }

    @Transactional(readOnly = true)
    public boolean hasReported(Access me, CommentId id) {
        return jdbc.sql(HAS_REPORTED)
                .param("comment", id.value())
                .param("reporter", me.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Once to each decision that hides. */
    public void answer(Access me, CommentId id, String text) {
        var comment = require(me, id);
        if (!comment.isBy(me.id())) {
            throw new NotFound("comment " + id.value());
        }
        boolean open = hiding(me, id).filter(hiding -> hiding.answer() == null).isPresent();
        if (!open) {
            throw new RuleViolation("conversations.answer.closed");
        }
        String said = text.strip();
        if (said.isEmpty()) {
            throw RuleViolation.at("text", "conversations.empty");
        }
        if (said.length() > LONGEST_ANSWER) {
            throw RuleViolation.at("text", "conversations.tooLong", LONGEST_ANSWER);
        }
        jdbc.sql(ANSWER)
                .param("comment", id.value())
                .param("text", said)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        ask(comment, me);
    }

    /** Why the own comment is hidden, and whether that can still be answered. */
    @Transactional(readOnly = true)
    public Optional<Hiding> hiding(Access me, CommentId id) {
        return comments.findById(id)
                .filter(comment -> comment.isBy(me.id()) && comment.state() == CommentState.HIDDEN)
                .flatMap(comment -> cases.hiding(id))
                .map(decision -> new Hiding(decision.reason(), decision.at(), decision.answer()));
    }

    /** A decision as its author reads it; who decided is not part of it. */
    public record Hiding(
            String reason, Instant at, @Nullable String answer) {}

    /** What it was about is gone for good: nobody has to look at it any more. */
    public void end(Subject subject) {
        cases.end(subject, clock.instant());
    }

    private Comment require(Access me, CommentId id) {
        return comments.findLockedById(id)
                .filter(comment -> subjects.mayRead(me, comment.about()))
                .orElseThrow(() -> new NotFound("comment " + id.value()));
    }

    private void ask(Comment comment, Access me) {
        @Nullable String region = subjects.require(me, comment.about()).region();
        events.publishEvent(new ModerationRequested(
                comment.id(), comment.about(), region, comment.author(), me.id(), clock.instant()));
    }
}

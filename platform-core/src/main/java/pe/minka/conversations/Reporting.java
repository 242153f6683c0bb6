package pe.minka.conversations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

/** Asks a moderator to look: members report what others wrote, and the author of what was hidden answers. */
@Service
@Transactional
public class Reporting {

    public static final int LONGEST_NOTE = 500;
    public static final int LONGEST_ANSWER = 1000;

    private static final String REPORT = """
            insert into conversation_report (id, post, reporter, reason, note, wording, reported_at)
            values (:id, :post, :reporter, :reason, :note, :wording, :at)
            on conflict (post, reporter) do nothing
            """;

    private static final String HAS_REPORTED = """
            select exists (select from conversation_report where post = :post and reporter = :reporter)
            """;

    /** To the decision that hides it today. */
    private static final String ANSWER = """
            insert into conversation_appeal (decision, post, text, made_at)
            select d.id, d.post, :text, :at
            from conversation_decision d
            where d.post = :post and d.verdict = 'HIDDEN'
            order by d.decided_at desc, d.id desc
            limit 1
            on conflict (decision) do nothing
            """;

    private final JdbcClient jdbc;
    private final CaseRows cases;
    private final Posts posts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reporting(JdbcClient jdbc, CaseRows cases, Posts posts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.posts = posts;
        this.events = events;
        this.clock = clock;
    }

    public void report(Access me, CommentId id, ReportReason reason, String note) {
        report(me, id.about(), reason, note);
    }

    /** Once by each person; a second time changes nothing. What shows personal data is hidden until somebody has looked. */
    public void report(Access me, Subject what, ReportReason reason, String note) {
        posts.queue(what.id());
        var post = posts.require(me, what.kind(), what.id());
        if (post.isBy(me.id())) {
            throw new RuleViolation("conversations.report.own");
        }
        if (post.state() != CommentState.SHOWN) {
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
                .param("post", post.id())
                .param("reporter", me.id().value())
                .param("reason", reason.name())
                .param("note", why)
                .param("wording", post.wording())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            ask(post, me);
            if (reason == ReportReason.PERSONAL_DATA && showsPersonalData(post.wording()) && !isCleared(post)) {
                hold(post, me);
            }
        }
    }

    /** A number of an identity card or a telephone, or an address of a mailbox. */
    public static boolean showsPersonalData(String text) {
        return PersonalData.isIn(text);
    }

    /** A moderator has seen these words and lets them stand: reporting them again hides nothing by itself. */
    private boolean isCleared(PostView post) {
        return cases.decisions(post.id()).stream()
                .findFirst()
                .filter(latest -> latest.verdict() == Verdict.KEPT || latest.verdict() == Verdict.RESTORED)
                .filter(latest -> post.editedAt() == null || !post.editedAt().isAfter(latest.at()))
                .isPresent();
    }

    private void hold(PostView post, Access me) {
        var now = clock.instant();
        posts.owner(post).hold(me, post.id());
        cases.hold(post.id(), now);
        events.publishEvent(
                post.isComment()
                        ? new CommentHeld(new CommentId(post.id()), post.about(), post.author(), now)
                        : new PostHeld(post.id(), post.about(), post.author(), now));
    }

    @Transactional(readOnly = true)
    public boolean hasReported(Access me, CommentId id) {
        return hasReported(me, id.about());
    }

    @Transactional(readOnly = true)
    public boolean hasReported(Access me, Subject what) {
        return jdbc.sql(HAS_REPORTED)
                .param("post", what.id())
                .param("reporter", me.id().value())
                .query(Boolean.class)
                .single();
    }

    /** What somebody is about to report, for whoever may read it. */
    @Transactional(readOnly = true)
    public Reportable reportable(Access me, Subject what) {
        var post = posts.require(me, what.kind(), what.id());
        return new Reportable(posts.about(post).orElseThrow(() -> new NotFound(what.code())), posts.words(post));
    }

    /** Whether it was hidden by itself, and nobody has looked yet. */
    @Transactional(readOnly = true)
    public boolean isHeld(Subject what) {
        return cases.isHeld(what.id());
    }

    /** Without who wrote it: some walls show no names. */
    public record Reportable(SubjectView about, List<Said> words) {

        public Reportable {
            words = List.copyOf(words);
        }
    }

    public void answer(Access me, CommentId id, String text) {
        answer(me, id.about(), text);
    }

    /** Once to each decision that hides. */
    public void answer(Access me, Subject what, String text) {
        posts.queue(what.id());
        var post = own(me, what).orElseThrow(() -> new NotFound("own " + what.code()));
        boolean open = hiding(me, what)
                .filter(hiding -> hiding.answer() == null && !hiding.held())
                .isPresent();
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
                .param("post", post.id())
                .param("text", said)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        ask(post, me);
    }

    private Optional<PostView> own(Access me, Subject what) {
        return posts.find(what.kind(), what.id()).filter(post -> post.isBy(me.id()));
    }

    /** Why something own is hidden or was not let in, and whether that can still be answered. */
    @Transactional(readOnly = true)
    public Optional<Hiding> hiding(Access me, Subject what) {
        return own(me, what)
                .filter(post -> post.state() == CommentState.HIDDEN)
                .flatMap(post -> cases.isHeld(post.id())
                        ? Optional.of(new Hiding("", clock.instant(), null, true))
                        : cases.hiding(post.id()).map(one -> new Hiding(one.reason(), one.at(), one.answer(), false)));
    }

    /** What the author wrote, with the names of today. */
    @Transactional(readOnly = true)
    public Reportable answerable(Access me, Subject what) {
        var post = own(me, what).orElseThrow(() -> new NotFound("own " + what.code()));
        return new Reportable(posts.about(post).orElseThrow(() -> new NotFound(what.code())), posts.words(post));
    }

    /**
     * A decision as its author reads it; who decided is not part of it.
     *
     * @param held nobody has decided yet: it was hidden by itself when it was reported
     */
    public record Hiding(
            String reason, Instant at, @Nullable String answer, boolean held) {}

    /** What it was about is gone for good: nobody has to look at it any more. */
    public void end(Subject subject) {
        cases.end(subject, clock.instant());
    }

    private void ask(PostView post, Access me) {
        var about =
                posts.about(post).orElseThrow(() -> new NotFound(post.about().code()));
        posts.note(post, about);
        events.publishEvent(new ModerationRequested(
                post.id(), post.about(), about.region(), post.author(), me.id(), clock.instant()));
    }
}

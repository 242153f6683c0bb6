package pe.minka.conversations;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/**
 * Decides on comments (moderación): they stay, are hidden or shown again, each time with a reason. Nobody decides on the
 * own words, and on what an author answers to being hidden decides somebody else.
 */
@Service
@Transactional
public class Moderation {

    private final CommentRepository comments;
    private final CaseRows cases;
    private final Subjects subjects;
    private final Tally tally;
    private final AuditLog audit;
    private final Clock clock;

    Moderation(
            CommentRepository comments, CaseRows cases, Subjects subjects, Tally tally, AuditLog audit, Clock clock) {
        this.comments = comments;
        this.cases = cases;
        this.subjects = subjects;
        this.tally = tally;
        this.audit = audit;
        this.clock = clock;
    }

    public void decide(Access me, CommentId id, Verdict verdict, Reason reason) {
        var comment = comments.findLockedById(id).orElseThrow(() -> new NotFound("comment " + id.value()));
        var about = requireModerated(me, comment.about(), id);
        requireAnother(me, comment, verdict);
        boolean answered = verdict != Verdict.UPHELD || cases.isAnswered(id);
        if (!possible(comment.state()).contains(verdict) || !answered) {
            throw new RuleViolation("conversations.moderation.decided");
        }
        var now = clock.instant();
        if (verdict == Verdict.HIDDEN) {
            comment.hide(now);
            tally.take(comment.about());
        } else if (verdict == Verdict.RESTORED) {
            comment.restore(now);
            tally.add(about);
        }
        var reporters = cases.decide(id, verdict, reason.text(), me.id(), now);
        comment.tell(new CommentModerated(id, comment.about(), comment.author(), verdict, reporters, now));
        comments.save(comment);
        record(me, comment, about, verdict, reason);
    }

    private SubjectView requireModerated(Access me, Subject subject, CommentId id) {
        return subjects.find(subject)
                .filter(about -> Jurisdiction.moderates(me, about.region()))
                .orElseThrow(() -> new NotFound("comment " + id.value()));
    }

    private void requireAnother(Access me, Comment comment, Verdict verdict) {
        if (comment.isBy(me.id())) {
            throw new RuleViolation("conversations.moderation.own");
        }
        boolean judge = verdict == Verdict.UPHELD
                && cases.hiding(comment.id())
                        .filter(hiding -> hiding.by().equals(me.id()))
                        .isPresent();
        if (judge) {
            throw new RuleViolation("conversations.moderation.another");
        }
    }

    /** What can be decided on a comment that stands like this. */
    static Set<Verdict> possible(CommentState state) {
        return switch (state) {
            case SHOWN -> EnumSet.of(Verdict.KEPT, Verdict.HIDDEN);
            case HIDDEN -> EnumSet.of(Verdict.RESTORED, Verdict.UPHELD);
            case REMOVED -> EnumSet.noneOf(Verdict.class);
        };
    }

    private void record(Access me, Comment comment, SubjectView about, Verdict verdict, Reason reason) {
        String action =
                switch (verdict) {
                    case KEPT -> "comment.kept";
                    case HIDDEN -> "comment.hidden";
                    case RESTORED -> "comment.restored";
                    case UPHELD -> "comment.upheld";
                };
        audit.record(AuditRecord.of(
                        me.id().actor(), action, "comment", comment.id().value().toString())
                .inRegion(about.region())
                .because(reason.text())
                .with(Map.of(
                        "about",
                        about.subject().code(),
                        "author",
                        comment.author().value().toString())));
    }
}

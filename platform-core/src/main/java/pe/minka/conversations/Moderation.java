package pe.minka.conversations;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/**
 * Decides on what was reported (moderación): it stays, is hidden or shown again, each time with a reason. Nobody decides on
 * the own words, and on what an author answers to being hidden decides somebody else.
 */
@Service
@Transactional
public class Moderation {

    private final Posts posts;
    private final CaseRows cases;
    private final Claims claims;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moderation(
            Posts posts, CaseRows cases, Claims claims, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.posts = posts;
        this.cases = cases;
        this.claims = claims;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public void decide(Access me, CommentId id, Verdict verdict, Reason reason) {
        decide(me, id.about(), verdict, reason);
    }

    /** By its id alone, what somebody has reported. */
    public void decide(Access me, UUID id, Verdict verdict, Reason reason) {
        posts.queue(id);
        decide(me, posts.find(id).orElseThrow(() -> new NotFound("case " + id)), verdict, reason);
    }

    /** Also what nobody has reported. */
    public void decide(Access me, Subject what, Verdict verdict, Reason reason) {
        posts.queue(what.id());
        decide(me, posts.find(what.kind(), what.id()).orElseThrow(() -> new NotFound(what.code())), verdict, reason);
    }

    /** Lets in what waits, which needs no reason. */
    public void approve(Access me, Subject what) {
        posts.queue(what.id());
        var post = posts.find(what.kind(), what.id()).orElseThrow(() -> new NotFound(what.code()));
        moderated(me, post);
        requireAnother(me, post, Verdict.RESTORED);
        claims.requireFree(me, post.id());
        if (!post.waiting()) {
            throw new RuleViolation("conversations.moderation.decided");
        }
        posts.owner(post).approve(me, post.id());
        claims.end(post.id());
        tell(post, Verdict.RESTORED, Set.of());
    }

    private SubjectView moderated(Access me, PostView post) {
        return posts.about(post)
                .filter(found -> Jurisdiction.moderates(me, found.region()))
                .orElseThrow(() -> new NotFound("case " + post.id()));
    }

    private void decide(Access me, PostView post, Verdict verdict, Reason reason) {
        var about = moderated(me, post);
        requireAnother(me, post, verdict);
        claims.requireFree(me, post.id());
        boolean held = cases.isHeld(post.id());
        boolean answered = verdict != Verdict.UPHELD || cases.isAnswered(post.id());
        if (!possible(post, held).contains(verdict) || !answered) {
            throw new RuleViolation("conversations.moderation.decided");
        }
        if (verdict == Verdict.HIDDEN) {
            posts.owner(post).hide(me, post.id(), reason);
        } else if (verdict == Verdict.RESTORED && post.waiting()) {
            posts.owner(post).approve(me, post.id());
        } else if (verdict == Verdict.RESTORED) {
            posts.owner(post).restore(me, post.id(), reason);
        }
        posts.note(post, about);
        var reporters = cases.decide(post.id(), verdict, reason.text(), me.id(), clock.instant());
        claims.end(post.id());
        tell(post, verdict, reporters);
        record(me, post, about, verdict, reason);
    }

    private void tell(PostView post, Verdict verdict, Set<MemberId> reporters) {
        var now = clock.instant();
        events.publishEvent(
                post.isComment()
                        ? new CommentModerated(
                                new CommentId(post.id()), post.about(), post.author(), verdict, reporters, now)
                        : new PostModerated(
                                post.id(), post.about(), post.author(), verdict, post.waiting(), reporters, now));
    }

    private void requireAnother(Access me, PostView post, Verdict verdict) {
        if (post.isBy(me.id())) {
            throw new RuleViolation("conversations.moderation.own");
        }
        boolean judge = verdict == Verdict.UPHELD
                && cases.hiding(post.id())
                        .filter(hiding -> hiding.by().equals(me.id()))
                        .isPresent();
        if (judge) {
            throw new RuleViolation("conversations.moderation.another");
        }
    }

    /** What can be decided on something that stands like this. */
    static Set<Verdict> possible(PostView post, boolean held) {
        if (post.waiting()) {
            return EnumSet.of(Verdict.HIDDEN, Verdict.RESTORED);
        }
        return switch (post.state()) {
            case SHOWN -> EnumSet.of(Verdict.KEPT, Verdict.HIDDEN);
            case HIDDEN ->
                held ? EnumSet.of(Verdict.HIDDEN, Verdict.RESTORED) : EnumSet.of(Verdict.RESTORED, Verdict.UPHELD);
            case REMOVED -> EnumSet.noneOf(Verdict.class);
        };
    }

    /** What owners do with what is theirs they have recorded. */
    private void record(Access me, PostView post, SubjectView about, Verdict verdict, Reason reason) {
        if (!post.isComment() && (verdict == Verdict.HIDDEN || verdict == Verdict.RESTORED)) {
            return;
        }
        audit.record(AuditRecord.of(
                        me.id().actor(),
                        action(post, verdict),
                        post.kind(),
                        post.id().toString())
                .inRegion(about.region())
                .because(reason.text())
                .with(Map.of(
                        "about",
                        about.subject().code(),
                        "author",
                        post.author().value().toString())));
    }

    private static String action(PostView post, Verdict verdict) {
        if (!post.isComment()) {
            return verdict == Verdict.UPHELD ? "post.upheld" : "post.kept";
        }
        return switch (verdict) {
            case KEPT -> "comment.kept";
            case HIDDEN -> "comment.hidden";
            case RESTORED -> "comment.restored";
            case UPHELD -> "comment.upheld";
        };
    }
}

package pe.minka.conversations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** Moderators warn whoever wrote something, or let them write nothing for some days (silencio). */
@Service
@Transactional
public class Warnings {

    public static final int MOST_DAYS = 30;

    private final Posts posts;
    private final Sanctions sanctions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Warnings(Posts posts, Sanctions sanctions, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.posts = posts;
        this.sanctions = sanctions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody was told themselves, the latest first; by whom is not part of it. */
    @Transactional(readOnly = true)
    public List<Received> mine(Access me) {
        return sanctions.of(me.id()).stream()
                .map(one -> new Received(one.reason(), one.at(), one.until(), one.lifted()))
                .toList();
    }

    public record Received(
            String reason,
            Instant at,
            @Nullable Instant until,
            @Nullable Instant lifted) {}

    /** About something they wrote; no days are a warning. Whoever sends the same twice on a day has said it once. */
    public void give(Access me, UUID id, int days, Reason reason) {
        posts.queue(id);
        var post = posts.find(id).orElseThrow(() -> new NotFound("post " + id));
        var about = moderated(me, post);
        if (days < 0 || days > MOST_DAYS) {
            throw RuleViolation.at("days", "conversations.sanction.range", MOST_DAYS);
        }
        @Nullable Instant until = sanctions.end(days);
        if (!sanctions.give(post, about.region(), me, reason.text(), until)) {
            return;
        }
        audit.record(AuditRecord.of(
                        me.id().actor(),
                        until == null ? "member.warned" : "member.silenced",
                        "member",
                        post.author().value().toString())
                .inRegion(about.region())
                .because(reason.text())
                .with(Map.of(
                        "days", Integer.toString(days), "about", about.subject().code())));
        events.publishEvent(new MemberSanctioned(post.author(), post.id(), post.about(), until, clock.instant()));
    }

    /** Whoever wrote something may write again before the end of what they were asked. */
    public void lift(Access me, UUID id, Reason reason) {
        var post = posts.find(id).orElseThrow(() -> new NotFound("post " + id));
        var about = moderated(me, post);
        if (!sanctions.lift(post.author(), me, reason.text())) {
            throw new RuleViolation("conversations.sanction.over");
        }
        audit.record(AuditRecord.of(
                        me.id().actor(),
                        "member.unsilenced",
                        "member",
                        post.author().value().toString())
                .inRegion(about.region())
                .because(reason.text())
                .with(Map.of("about", about.subject().code())));
        events.publishEvent(new SilenceLifted(post.author(), post.id(), post.about(), clock.instant()));
    }

    private SubjectView moderated(Access me, PostView post) {
        var about = posts.about(post)
                .filter(found -> Jurisdiction.moderates(me, found.region()))
                .orElseThrow(() -> new NotFound("moderated post " + post.id()));
        if (post.isBy(me.id())) {
            throw new RuleViolation("conversations.moderation.own");
        }
        return about;
    }
}

package pe.minka.walls;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.conversations.Jurisdiction;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Uuid7;

/** Moderators approve cards and contributions that wait, hide them with a reason, and show them again. */
@Service
@Transactional
class PostModeration {

    private final WallDesk desk;
    private final CardDesk cards;
    private final ContributionSaving contributions;
    private final PostHistory history;
    private final AuditLog audit;
    private final Clock clock;

    PostModeration(
            WallDesk desk,
            CardDesk cards,
            ContributionSaving contributions,
            PostHistory history,
            AuditLog audit,
            Clock clock) {
        this.desk = desk;
        this.cards = cards;
        this.contributions = contributions;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    public void approve(Access me, CardId id) {
        decide(me, id, PostVerdict.APPROVED, null);
    }

    public void hide(Access me, CardId id, Reason reason) {
        decide(me, id, PostVerdict.HIDDEN, reason);
    }

    public void restore(Access me, CardId id, Reason reason) {
        decide(me, id, PostVerdict.RESTORED, reason);
    }

    public void approve(Access me, ContributionId id) {
        decide(me, id, PostVerdict.APPROVED, null);
    }

    public void hide(Access me, ContributionId id, Reason reason) {
        decide(me, id, PostVerdict.HIDDEN, reason);
    }

    public void restore(Access me, ContributionId id, Reason reason) {
        decide(me, id, PostVerdict.RESTORED, reason);
    }

    /** Until a moderator has looked, because of what somebody who reads it reported. */
    void hold(Access reporter, CardId id) {
        var card = desk.locked(reporter, id);
        card.hide(clock.instant());
        history.guard(id.value());
        cards.saveRemoved(card);
    }

    void hold(Access reporter, ContributionId id) {
        var contribution = desk.locked(reporter, id);
        contribution.hide(clock.instant());
        history.guard(id.value());
        contributions.saveRemoved(contribution);
    }

    private void decide(Access me, CardId id, PostVerdict verdict, @Nullable Reason reason) {
        var card = desk.reported(id);
        @Nullable String region = desk.region(card);
        requireModerator(me, card.author(), region);
        var now = clock.instant();
        switch (verdict) {
            case APPROVED -> card.approve(now);
            case HIDDEN -> hide(card, now);
            case RESTORED -> card.restore(now);
        }
        record(me, "card", id.value(), region, verdict, reason);
        if (verdict == PostVerdict.HIDDEN) {
            cards.saveRemoved(card);
        } else {
            cards.post(card);
        }
    }

    private void decide(Access me, ContributionId id, PostVerdict verdict, @Nullable Reason reason) {
        var contribution = desk.reported(id);
        @Nullable String region = desk.region(contribution);
        requireModerator(me, contribution.author(), region);
        var now = clock.instant();
        switch (verdict) {
            case APPROVED -> contribution.approve(now);
            case HIDDEN -> hide(contribution, now);
            case RESTORED -> contribution.restore(chosenBy(contribution), now);
        }
        record(me, "contribution", id.value(), region, verdict, reason);
        if (verdict == PostVerdict.HIDDEN) {
            contributions.saveRemoved(contribution);
        } else {
            contributions.post(contribution);
        }
    }

    /** What was held back already stays so. */
    private static void hide(Card card, Instant now) {
        if (card.posting().state() != PostState.HIDDEN) {
            card.hide(now);
        }
    }

    private static void hide(Contribution contribution, Instant now) {
        if (contribution.posting().state() != PostState.HIDDEN) {
            contribution.hide(now);
        }
    }

    /** A case is decided where it is moderated, also by who does not read that wall. Nobody decides on what is their own. */
    private static void requireModerator(Access me, MemberId author, @Nullable String region) {
        if (author.equals(me.id()) || !Jurisdiction.moderates(me, region)) {
            throw new Forbidden("does not moderate what is of " + author.value());
        }
    }

    private @Nullable MemberId chosenBy(Contribution contribution) {
        var card = desk.owner(contribution);
        return contribution.id().equals(card.course().best()) ? card.author() : null;
    }

    private void record(
            Access me, String kind, UUID post, @Nullable String region, PostVerdict verdict, @Nullable Reason reason) {
        @Nullable String why = reason == null ? null : reason.text();
        history.decide(Uuid7.next(), post, verdict, why, me.id(), clock.instant());
        if (verdict == PostVerdict.HIDDEN) {
            history.guard(post);
        }
        audit.record(AuditRecord.of(me.id().actor(), action(verdict), kind, post.toString())
                .inRegion(region)
                .because(why));
    }

    private static String action(PostVerdict verdict) {
        return switch (verdict) {
            case APPROVED -> "post.approved";
            case HIDDEN -> "post.hidden";
            case RESTORED -> "post.restored";
        };
    }
}

package pe.minka.walls;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.Uuid7;

/** Moderators approve cards and contributions that wait, hide them with a reason, and show them again. */
@Service
@Transactional
public class PostModeration {

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
        cards.saveRemoved(card);
    }

    void hold(Access reporter, ContributionId id) {
        var contribution = desk.locked(reporter, id);
        contribution.hide(clock.instant());
        contributions.saveRemoved(contribution);
    }

    private void decide(Access me, CardId id, PostVerdict verdict, @Nullable Reason reason) {
        var card = desk.locked(me, id);
        desk.requireModerator(me, card.author(), card.organisation());
        var now = clock.instant();
        switch (verdict) {
            case APPROVED -> card.approve(now);
            case HIDDEN -> hide(card, now);
            case RESTORED -> card.restore(now);
        }
        record(me, "card", id.value(), card.organisation(), verdict, reason);
        if (verdict == PostVerdict.HIDDEN) {
            cards.saveRemoved(card);
        } else {
            cards.post(card);
        }
    }

    private void decide(Access me, ContributionId id, PostVerdict verdict, @Nullable Reason reason) {
        var contribution = desk.locked(me, id);
        desk.requireModerator(me, contribution.author(), contribution.organisation());
        var now = clock.instant();
        switch (verdict) {
            case APPROVED -> contribution.approve(now);
            case HIDDEN -> hide(contribution, now);
            case RESTORED -> contribution.restore(chosenBy(me, contribution), now);
        }
        record(me, "contribution", id.value(), contribution.organisation(), verdict, reason);
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

    private @Nullable MemberId chosenBy(Access me, Contribution contribution) {
        var card = desk.card(me, contribution.card());
        return contribution.id().equals(card.course().best()) ? card.author() : null;
    }

    private void record(
            Access me,
            String kind,
            UUID post,
            OrganisationId organisation,
            PostVerdict verdict,
            @Nullable Reason reason) {
        @Nullable String why = reason == null ? null : reason.text();
        history.decide(Uuid7.next(), post, verdict, why, me.id(), clock.instant());
        audit.record(AuditRecord.of(me.id().actor(), action(verdict), kind, post.toString())
                .inRegion(desk.region(organisation))
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

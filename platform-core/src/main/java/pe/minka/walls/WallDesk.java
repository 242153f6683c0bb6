package pe.minka.walls;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Jurisdiction;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.RuleViolation;

/** Hands out walls, cards and contributions to those who may know of them; for all others there are none. */
@Component
class WallDesk {

    private final WallRepository walls;
    private final CardRepository cards;
    private final ContributionRepository contributions;
    private final WallSight sight;

    WallDesk(WallRepository walls, CardRepository cards, ContributionRepository contributions, WallSight sight) {
        this.walls = walls;
        this.cards = cards;
        this.contributions = contributions;
        this.sight = sight;
    }

    Wall wall(Access me, WallId id) {
        return walls.findById(id)
                .filter(wall -> sight.mayRead(me, id))
                .orElseThrow(() -> new WallNotFound("wall " + id.value()));
    }

    /** Somebody may write on it now. */
    Wall open(Access me, WallId id) {
        var wall = wall(me, id);
        requireOpen(wall.state() == WallState.OPEN);
        return wall;
    }

    static void requireOpen(boolean open) {
        if (!open) {
            throw new RuleViolation("walls.closed");
        }
    }

    Card card(Access me, CardId id) {
        return allowed(me, cards.findById(id), id);
    }

    /** Nobody changes it until the transaction ends, and others may add to it as well. */
    Card held(Access me, CardId id) {
        return allowed(me, cards.findHeldById(id), id);
    }

    Card locked(Access me, CardId id) {
        return allowed(me, cards.findLockedById(id), id);
    }

    private Card allowed(Access me, Optional<Card> found, CardId id) {
        return found.filter(card -> sight.mayRead(me, card.wall()))
                .filter(card -> isVisible(me, card.posting(), card.author(), card.wall(), card.organisation()))
                .orElseThrow(() -> new WallNotFound("card " + id.value()));
    }

    Contribution contribution(Access me, ContributionId id) {
        return allowed(me, contributions.findById(id), id);
    }

    Contribution locked(Access me, ContributionId id) {
        return allowed(me, contributions.findLockedById(id), id);
    }

    private Contribution allowed(Access me, Optional<Contribution> found, ContributionId id) {
        var contribution = found.orElseThrow(() -> new WallNotFound("contribution " + id.value()));
        var wall = card(me, contribution.card()).wall();
        if (!isVisible(me, contribution.posting(), contribution.author(), wall, contribution.organisation())) {
            throw new WallNotFound("contribution " + id.value());
        }
        return contribution;
    }

    /** What is not shown its author still sees, and whoever moderates there. */
    private boolean isVisible(Access me, Posting posting, MemberId author, WallId wall, OrganisationId organisation) {
        return switch (posting.state()) {
            case SHOWN -> true;
            case REMOVED -> author.equals(me.id());
            case WAITING, HIDDEN ->
                author.equals(me.id()) || Jurisdiction.moderates(me, sight.region(wall, organisation));
        };
    }

    /** What a case is about: whether its moderator may decide on it was asked with the case. */
    Card reported(CardId id) {
        return cards.findLockedById(id).orElseThrow(() -> new WallNotFound("card " + id.value()));
    }

    Contribution reported(ContributionId id) {
        return contributions.findLockedById(id).orElseThrow(() -> new WallNotFound("contribution " + id.value()));
    }

    /** Whoever it belongs to, readable or not. */
    Card owner(Contribution contribution) {
        return cards.findById(contribution.card())
                .orElseThrow(
                        () -> new WallNotFound("card " + contribution.card().value()));
    }

    boolean moderates(Access me, Card card) {
        return Jurisdiction.moderates(me, region(card));
    }

    boolean moderates(Access me, Contribution contribution) {
        return Jurisdiction.moderates(me, region(contribution));
    }

    @Nullable
    String region(Card card) {
        return sight.region(card.wall(), card.organisation());
    }

    @Nullable
    String region(Contribution contribution) {
        return sight.region(owner(contribution).wall(), contribution.organisation());
    }
}

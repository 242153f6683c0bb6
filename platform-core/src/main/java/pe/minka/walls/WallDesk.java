package pe.minka.walls;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Jurisdiction;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

/** Hands out walls, cards and contributions to those who may know of them; for all others there are none. */
@Component
class WallDesk {

    private final WallRepository walls;
    private final CardRepository cards;
    private final ContributionRepository contributions;
    private final WallSight sight;
    private final OrganisationCatalogue organisations;

    WallDesk(
            WallRepository walls,
            CardRepository cards,
            ContributionRepository contributions,
            WallSight sight,
            OrganisationCatalogue organisations) {
        this.walls = walls;
        this.cards = cards;
        this.contributions = contributions;
        this.sight = sight;
        this.organisations = organisations;
    }

    Wall wall(Access me, WallId id) {
        return walls.findById(id)
                .filter(wall -> sight.mayRead(me, id))
                .orElseThrow(() -> new WallNotFound("wall " + id.value()));
    }

    /** Somebody may write on it now. */
    Wall open(Access me, WallId id) {
        var wall = wall(me, id);
        if (wall.state() != WallState.OPEN) {
            throw new RuleViolation("walls.closed");
        }
        return wall;
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
                .filter(card -> isVisible(me, card.posting(), card.author(), card.organisation()))
                .orElseThrow(() -> new WallNotFound("card " + id.value()));
    }

    Contribution contribution(Access me, ContributionId id) {
        return allowed(me, contributions.findById(id), id);
    }

    Contribution locked(Access me, ContributionId id) {
        return allowed(me, contributions.findLockedById(id), id);
    }

    private Contribution allowed(Access me, Optional<Contribution> found, ContributionId id) {
        var contribution = found.filter(one -> isVisible(me, one.posting(), one.author(), one.organisation()))
                .orElseThrow(() -> new WallNotFound("contribution " + id.value()));
        card(me, contribution.card());
        return contribution;
    }

    /** What is not shown its author still sees, and whoever moderates there. */
    private boolean isVisible(Access me, Posting posting, MemberId author, OrganisationId organisation) {
        return switch (posting.state()) {
            case SHOWN -> true;
            case REMOVED -> author.equals(me.id());
            case WAITING, HIDDEN -> author.equals(me.id()) || moderates(me, organisation);
        };
    }

    boolean moderates(Access me, OrganisationId organisation) {
        return Jurisdiction.moderates(me, region(organisation));
    }

    /** Nobody decides on what is their own. */
    void requireModerator(Access me, MemberId author, OrganisationId organisation) {
        if (author.equals(me.id()) || !moderates(me, organisation)) {
            throw new Forbidden("does not moderate what is of " + author.value());
        }
    }

    @Nullable
    String region(OrganisationId organisation) {
        return organisations.find(organisation).map(OrganisationView::region).orElse(null);
    }
}

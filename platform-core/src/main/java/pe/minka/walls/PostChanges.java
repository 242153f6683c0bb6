package pe.minka.walls;

import java.time.Clock;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;

/** What has to be for an author to change what belongs to a card or a contribution, and what follows from it. */
@Component
class PostChanges {

    private final WallDesk desk;
    private final CardDesk cards;
    private final ContributionSaving contributions;
    private final PostPace pace;
    private final Clock clock;

    PostChanges(WallDesk desk, CardDesk cards, ContributionSaving contributions, PostPace pace, Clock clock) {
        this.desk = desk;
        this.cards = cards;
        this.contributions = contributions;
        this.pace = pace;
        this.clock = clock;
    }

    Card own(Access me, CardId id) {
        var card = desk.locked(me, id);
        require(card.isBy(me.id()), card.posting(), "card " + id.value());
        desk.open(me, card.wall());
        card.course().requireLive();
        pace.requireChange(me.id());
        return card;
    }

    Contribution own(Access me, ContributionId id) {
        var card = desk.held(me, desk.contribution(me, id).card());
        var contribution = desk.locked(me, id);
        require(contribution.isBy(me.id()), contribution.posting(), "contribution " + id.value());
        desk.open(me, card.wall());
        card.requireOpen(clock.instant());
        pace.requireChange(me.id());
        return contribution;
    }

    private static void require(boolean own, Posting posting, String post) {
        if (!own) {
            throw new NotFound("own " + post);
        }
        posting.requireChangeable();
    }

    /** Where everything is looked at first, it is looked at again with what was added. */
    void added(Access me, Card card) {
        if (desk.wall(me, card.wall()).switches().approval() && card.posting().isShown()) {
            card.reconsider(clock.instant());
            cards.saveRemoved(card);
        } else {
            changed(card);
        }
    }

    void added(Access me, Contribution contribution) {
        var wall = desk.wall(me, desk.card(me, contribution.card()).wall());
        if (wall.switches().approval() && contribution.posting().isShown()) {
            contribution.reconsider(clock.instant());
            contributions.saveRemoved(contribution);
        } else {
            changed(contribution);
        }
    }

    void changed(Card card) {
        cards.saveChanged(card, card.title(), card.text());
    }

    void changed(Contribution contribution) {
        contributions.saveChanged(contribution);
    }
}

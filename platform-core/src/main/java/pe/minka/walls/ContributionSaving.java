package pe.minka.walls;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** Saves contributions: with what they said before, and what watchers are told. */
@Component
class ContributionSaving {

    private final WallDesk desk;
    private final ContributionRepository contributions;
    private final PostHistory history;
    private final Places places;
    private final WallStream stream;

    ContributionSaving(
            WallDesk desk,
            ContributionRepository contributions,
            PostHistory history,
            Places places,
            WallStream stream) {
        this.desk = desk;
        this.contributions = contributions;
        this.history = history;
        this.places = places;
        this.stream = stream;
    }

    void requireModerator(Access me, Contribution contribution) {
        if (!desk.moderates(me, contribution)) {
            throw new WallNotFound("moderated contribution " + contribution.id().value());
        }
    }

    Optional<Long> post(Contribution contribution) {
        contributions.save(contribution);
        return contribution.posting().isShown() ? Optional.of(stream.posted(contribution)) : Optional.empty();
    }

    void saveReworded(Contribution contribution, String before) {
        history.keep(contribution.id().value(), null, before, contribution.author(), contribution.posting());
        saveChanged(contribution);
        if (contribution.posting().state() == PostState.WAITING) {
            stream.removed(contribution);
        }
    }

    void saveChanged(Contribution contribution) {
        contributions.save(contribution);
        if (contribution.posting().isShown()) {
            stream.changed(contribution);
        }
    }

    void saveRemoved(Contribution contribution) {
        contributions.save(contribution);
        stream.removed(contribution);
    }

    void move(Contribution contribution, BoardSection section, Place place, MemberId by, Instant now) {
        contribution.moveTo(section, places.of(contribution.card(), section, place), by, now);
        contributions.save(contribution);
        if (contribution.posting().isShown()) {
            stream.moved(contribution);
        }
    }
}

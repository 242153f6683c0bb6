package pe.minka.gamification.standings;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.members.MemberId;
import pe.minka.practices.AdvancedPractices;
import pe.minka.practices.CompletedTransfers;

/** What the last standing takes besides points: a practice in force at the last stage, or a transfer of the season. */
@Component
class Transformations {

    private final AdvancedPractices practices;
    private final CompletedTransfers transfers;
    private final Seasons seasons;

    Transformations(AdvancedPractices practices, CompletedTransfers transfers, Seasons seasons) {
        this.practices = practices;
        this.transfers = transfers;
        this.seasons = seasons;
    }

    /** Those of these people who have one of them. */
    Set<MemberId> by(Set<MemberId> members, String season) {
        Set<MemberId> found = new HashSet<>(practices.heldBy(members));
        seasons.find(season).ifPresent(on -> found.addAll(transfers.of(members, on.first(), on.last())));
        return found;
    }
}

package pe.minka.gamification.standings;

import java.util.Set;
import pe.minka.gamification.ledger.ParticipantId;

/** Other standings than before are somebody's, without anything they contributed; told in the transaction that did it. */
public record StandingsMoved(Set<ParticipantId> people) {

    public StandingsMoved {
        people = Set.copyOf(people);
    }
}

package pe.minka.gamification.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as the ledger keeps it.
 *
 * @param points what it is worth while it is accepted
 * @param turns how many entries it has in the ledger
 */
record Counted(
        Cause cause,
        ParticipantId participant,
        @Nullable ParticipantId giver,
        String season,
        LocalDate day,
        Instant acceptedAt,
        boolean accepted,
        @Nullable Integer rule,
        int points,
        int turns) {

    Counted awarded(int worth) {
        return new Counted(cause, participant, giver, season, day, acceptedAt, accepted, rule, worth, 1);
    }

    Counted recounted(@Nullable Integer version, int worth) {
        return new Counted(cause, participant, giver, season, day, acceptedAt, accepted, version, worth, turns);
    }
}

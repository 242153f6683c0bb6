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
        Outcome outcome,
        @Nullable Integer rule,
        int points,
        int turns) {

    Counted awarded(int worth) {
        return with(day, rule, Outcome.AWARDED, worth, turns + 1);
    }

    /** The same for another day, or under another rule. */
    Counted with(LocalDate otherDay, @Nullable Integer version, Outcome why, int worth, int entries) {
        return new Counted(
                cause, participant, giver, season, otherDay, acceptedAt, accepted, why, version, worth, entries);
    }

    Counted waiting() {
        return new Counted(cause, participant, giver, season, day, acceptedAt, false, Outcome.NOT_YET, null, 0, turns);
    }

    Counted after(int entries) {
        return with(day, rule, outcome, points, entries);
    }

    /** It was handed in, and has never counted so far. */
    boolean waits() {
        return outcome == Outcome.NOT_YET;
    }
}

package pe.minka.gamification.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Board;
import pe.minka.gamification.rules.Audience;

/**
 * A contribution of a season as it came in, and what became of it.
 *
 * @param arrival in which order it came
 * @param day the one it counts for, if it counts at the moment that was asked for
 * @param accepted whether it counts then
 * @param waits whether it has not come to that moment yet
 * @param board among whom the member is ranked now
 * @param audience whom the rule was for that it was counted under
 */
public record Came(
        long arrival,
        Cause cause,
        ParticipantId participant,
        @Nullable ParticipantId giver,
        String season,
        LocalDate day,
        boolean accepted,
        boolean waits,
        Board board,
        @Nullable Audience audience,
        Kept kept) {}

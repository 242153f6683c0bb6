package pe.minka.gamification.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Board;
import pe.minka.gamification.rules.Audience;

/**
 * A contribution of a season as it came in, and what became of it.
 *
 * @param arrival in which order it came
 * @param board among whom the member is ranked now
 * @param places which it holds under the caps
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
        @Nullable Integer rule,
        Outcome outcome,
        int points,
        Places places,
        Board board,
        @Nullable Audience audience) {}

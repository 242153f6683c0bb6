package pe.minka.gamification.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;

/**
 * Something that gave or took points, or that gave none.
 *
 * @param contribution what it is about: several lines can be about the same
 * @param number of the entry in the ledger; 0 where there is none
 * @param day the one it counts for
 * @param kind none for a correction by hand
 * @param path where what was contributed to can be seen; empty for a correction
 * @param rule the version of the rule that was applied
 * @param words why it was corrected, or counted anew
 * @param recalculated by which decision it was counted anew
 * @param beside it came when its season had been closed, so that it changes nothing of how that ended
 */
public record PointsLine(
        UUID contribution,
        long number,
        Instant at,
        LocalDate day,
        @Nullable ContributionKind kind,
        String title,
        String path,
        Why why,
        int points,
        @Nullable Integer rule,
        String season,
        String words,
        @Nullable Recalculated recalculated,
        boolean beside) {

    public PointsPlace place() {
        return new PointsPlace(at, number, contribution);
    }
}

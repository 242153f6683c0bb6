package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ClosedRow.Ending;

/**
 * A place of a closed season in words.
 *
 * @param shared others who are seen have the same rank
 * @param standing what they had reached when it was closed
 */
record ClosedLine(
        long rank,
        boolean shared,
        String name,
        @Nullable String note,
        @Nullable String standing,
        Ending ending,
        boolean own) {

    public int steps() {
        var reached = ending.standing();
        return reached == null ? 0 : reached.steps();
    }
}

package pe.minka.gamification;

import org.jspecify.annotations.Nullable;

/**
 * A place of a season that was closed.
 *
 * @param shared others who are seen have the same rank
 * @param person how they want to be shown today; nothing for whoever is not shown and reads their own place
 */
public record ClosedRow(
        long rank, boolean shared, Ending ending, @Nullable RankedRow person, boolean own) {

    /**
     * What was signed of somebody, and what has become of it.
     *
     * @param today their points of that season after everything that was corrected later
     */
    public record Ending(int points, @Nullable Standing standing, int today) {

        public boolean corrected() {
            return points != today;
        }
    }

    public boolean corrected() {
        return ending.corrected();
    }
}

package pe.minka.gamification.seasons;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Standing;
import pe.minka.members.MemberId;

/**
 * How somebody ended a season, and what has become of it since.
 *
 * @param member nobody anyone knows if they were erased
 * @param rank none for whoever was not ranked
 * @param standing what they had reached when it was closed
 * @param today their points of that season after everything that was corrected later
 */
public record SeasonResult(
        @Nullable MemberId member,
        int points,
        @Nullable Integer rank,
        @Nullable Standing standing,
        int today) {

    public boolean corrected() {
        return points != today;
    }
}

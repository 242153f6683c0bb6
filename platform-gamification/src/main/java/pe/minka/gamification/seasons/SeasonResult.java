package pe.minka.gamification.seasons;

import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * How somebody ended a season, and what has become of it since.
 *
 * @param member nobody anyone knows if they were erased
 * @param rank none for whoever was not ranked
 * @param today their points of that season after everything that was corrected later
 */
public record SeasonResult(
        @Nullable MemberId member,
        int points,
        @Nullable Integer rank,
        @Nullable String standing,
        int today) {

    public boolean corrected() {
        return points != today;
    }
}

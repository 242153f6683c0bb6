package pe.minka.gamification.seasons;

/**
 * The season that is on, the one that follows it, and what comes after unless somebody says otherwise.
 *
 * @param code of the season that is on
 */
public record SeasonPlan(String code, SeasonDates current, SeasonDates next, SeasonDates after) {

    static SeasonPlan of(String code, SeasonDates current, SeasonDates next) {
        return new SeasonPlan(code, current, next, next.following());
    }

    /** As it would be if the next season had these days: the one that is on ends the day before. */
    SeasonPlan with(SeasonDates dates) {
        return of(code, new SeasonDates(current.first(), dates.first().minusDays(1)), dates);
    }

    /** Whoever decides has read exactly this. */
    public String stamp() {
        return code + " " + current + " " + next;
    }
}

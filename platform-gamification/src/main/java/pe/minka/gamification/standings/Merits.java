package pe.minka.gamification.standings;

/**
 * What somebody has in a season, or would have.
 *
 * @param active something they contributed is accepted
 * @param kinds from how many kinds of contribution the points come
 */
public record Merits(boolean active, int points, int kinds) {

    static final Merits NONE = new Merits(false, 0, 0);

    /** A practice apart. */
    boolean suffice(Step step) {
        return active && comeUpTo(step);
    }

    /** Whether or not they still take part. */
    boolean comeUpTo(Step step) {
        return points >= step.points() && kinds >= step.kinds();
    }
}

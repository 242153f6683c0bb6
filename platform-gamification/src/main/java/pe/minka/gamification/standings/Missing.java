package pe.minka.gamification.standings;

/**
 * What somebody lacks for the next standing.
 *
 * @param contribution nothing they contributed has been accepted yet
 * @param practice it also takes a practice of their own in force at the last stage, or a transfer completed in the season
 */
public record Missing(Step next, boolean contribution, int points, int kinds, boolean practice) {

    static Missing from(Step next, Merits merits, boolean practice) {
        return new Missing(
                next,
                !merits.active(),
                Math.max(0, next.points() - merits.points()),
                Math.max(0, next.kinds() - merits.kinds()),
                next.takesPractice() && !practice);
    }
}

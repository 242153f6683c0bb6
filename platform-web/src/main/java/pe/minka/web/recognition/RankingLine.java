package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Tie;

/**
 * A row of the ranking in words.
 *
 * @param note where they work, or that they prefer not to be named
 * @param steps of the standing; 0 without one
 */
record RankingLine(
        long rank,
        Tie tie,
        String name,
        @Nullable String note,
        @Nullable String standing,
        int steps,
        int points,
        boolean own) {

    public boolean tied() {
        return tie == Tie.SHARED;
    }

    public boolean unseen() {
        return tie == Tie.UNSEEN;
    }
}

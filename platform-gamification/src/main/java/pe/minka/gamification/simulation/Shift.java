package pe.minka.gamification.simulation;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Board;
import pe.minka.gamification.Standing;
import pe.minka.members.MemberId;

/**
 * Whose place or points would change: nobody by name where they were erased or do not show theirs. Without a rank where
 * they are not ranked, without a standing as long as they have reached none.
 *
 * @param board the one the ranks are of; none for whoever is on no board
 */
public record Shift(
        @Nullable MemberId member,
        Board board,
        int before,
        int after,
        @Nullable Integer rankBefore,
        @Nullable Integer rankAfter,
        @Nullable Standing standingBefore,
        @Nullable Standing standingAfter) {

    /** Of points. */
    public int change() {
        return after - before;
    }

    public Move move() {
        return Move.between(rankBefore, rankAfter);
    }

    /** By how many places, up or down; none for whoever enters or leaves. */
    public int places() {
        return rankBefore == null || rankAfter == null ? 0 : Math.abs(rankBefore - rankAfter);
    }
}

package pe.minka.gamification.simulation;

import org.jspecify.annotations.Nullable;

/** What would become of somebody's place on their board, as everybody reads it: those with as many points share one. */
public enum Move {
    RISES,
    FALLS,
    STAYS,
    ENTERS,
    LEAVES,
    UNRANKED;

    static Move between(@Nullable Integer before, @Nullable Integer after) {
        if (before == null) {
            return after == null ? UNRANKED : ENTERS;
        }
        if (after == null) {
            return LEAVES;
        }
        return after < before ? RISES : after.equals(before) ? STAYS : FALLS;
    }

    /** Whoever comes onto a board rises. */
    public boolean isUp() {
        return this == RISES || this == ENTERS;
    }

    /** Whoever leaves a board falls. */
    public boolean isDown() {
        return this == FALLS || this == LEAVES;
    }
}

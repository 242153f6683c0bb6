package pe.minka.gamification.simulation;

import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/** Whose points would change, nobody anyone knows if they were erased; without a rank where they are not ranked. */
public record Shift(
        @Nullable MemberId member,
        int before,
        int after,
        @Nullable Integer rankBefore,
        @Nullable Integer rankAfter) {

    public int change() {
        return after - before;
    }
}

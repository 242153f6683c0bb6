package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ClosedRow.Ending;
import pe.minka.gamification.Tie;

/**
 * A place of a closed season in words.
 *
 * @param standing what they had reached when it was closed
 * @param ending nothing for whoever is not shown
 */
record ClosedLine(
        long rank,
        Tie tie,
        String name,
        @Nullable String note,
        @Nullable String standing,
        @Nullable Ending ending,
        boolean own) {

    public boolean tied() {
        return tie == Tie.SHARED;
    }

    public boolean unseen() {
        return tie == Tie.UNSEEN;
    }

    public int steps() {
        var reached = ending == null ? null : ending.standing();
        return reached == null ? 0 : reached.steps();
    }
}

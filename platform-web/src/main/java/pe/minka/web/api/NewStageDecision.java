package pe.minka.web.api;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.Stage;
import pe.minka.practices.StageOutcome;

/**
 * A decision as a program sends it.
 *
 * @param request what is answered; a step back answers nothing
 * @param from the stage the program has seen, for a step back
 * @param missing what keeps it from advancing, when it does not
 */
record NewStageDecision(
        @Nullable StageOutcome outcome,
        @Nullable UUID request,
        @Nullable Stage from,
        @Nullable String reason,
        @Nullable String missing) {

    String why() {
        return Objects.requireNonNullElse(reason, "");
    }

    String lacking() {
        return Objects.requireNonNullElse(missing, "");
    }
}

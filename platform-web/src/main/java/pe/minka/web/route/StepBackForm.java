package pe.minka.web.route;

import org.jspecify.annotations.Nullable;
import pe.minka.practices.Stage;

/** A step back on the route, from the stage the page showed. */
record StepBackForm(@Nullable Stage from, String reason) {

    StepBackForm(@Nullable Stage from, @Nullable String reason) {
        this.from = from;
        this.reason = reason == null ? "" : reason;
    }
}

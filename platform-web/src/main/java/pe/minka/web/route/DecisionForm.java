package pe.minka.web.route;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the route.
 *
 * @param request what the holder asked for, as the page showed it
 * @param answer {@code avanza} or {@code todavia-no}
 */
record DecisionForm(@Nullable UUID request, String answer, String reason, String missing) {

    static final String ADVANCES = "avanza";
    static final String NOT_YET = "todavia-no";

    DecisionForm(@Nullable UUID request, @Nullable String answer, @Nullable String reason, @Nullable String missing) {
        this.request = request;
        this.answer = answer == null ? "" : answer;
        this.reason = reason == null ? "" : reason;
        this.missing = missing == null ? "" : missing;
    }

    static DecisionForm on(@Nullable UUID request) {
        return new DecisionForm(request, "", "", "");
    }
}

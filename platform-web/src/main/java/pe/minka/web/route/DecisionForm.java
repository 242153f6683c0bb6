package pe.minka.web.route;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

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

    /** Everything that is missing at once. */
    void findGaps(Errors errors) {
        if (!answer.equals(ADVANCES) && !answer.equals(NOT_YET)) {
            errors.rejectValue("answer", "route.decide.answer.missing");
        }
        if (reason.isBlank()) {
            errors.rejectValue("reason", "route.decide.reason.missing");
        }
        if (answer.equals(NOT_YET) && missing.isBlank()) {
            errors.rejectValue("missing", "route.decide.missing.missing");
        }
    }

    static DecisionForm on(@Nullable UUID request) {
        return new DecisionForm(request, "", "", "");
    }
}

package pe.minka.web.conversations;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;

/** Why a silence ends before its end. */
record LiftForm(@Nullable String because) {

    /** Rules about the words belong to the field they were typed in. */
    Reason words() {
        try {
            return new Reason(Objects.requireNonNullElse(because, ""));
        } catch (RuleViolation violation) {
            throw RuleViolation.at("because", violation.code(), violation.arguments());
        }
    }
}

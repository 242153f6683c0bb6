package pe.minka.web.conversations;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;

/** What a moderator tells whoever wrote something: for how many days they write nothing, none is a warning; and why. */
record SanctionForm(
        @NotNull(message = "{conversations.sanction.days.missing}")
        Integer days,

        @Nullable String why) {

    /** Rules about the words belong to the field they were typed in. */
    Reason words() {
        try {
            return new Reason(Objects.requireNonNullElse(why, ""));
        } catch (RuleViolation violation) {
            throw RuleViolation.at("why", violation.code(), violation.arguments());
        }
    }
}

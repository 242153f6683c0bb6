package pe.minka.web.conversations;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.Verdict;
import pe.minka.members.Reason;

/** What a moderator decides, and why. */
record DecisionForm(
        @NotNull(message = "{conversations.moderation.verdict.missing}")
        Verdict verdict,

        @Nullable String reason) {

    Reason words() {
        return new Reason(Objects.requireNonNullElse(reason, ""));
    }
}

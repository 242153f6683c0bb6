package pe.minka.web.conversations;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.ReportReason;

/** Why a moderator should look at a comment. */
record ReportForm(
        @NotNull(message = "{conversations.report.reason.missing}")
        ReportReason reason,

        @Nullable String note) {

    String words() {
        return Objects.requireNonNullElse(note, "");
    }
}

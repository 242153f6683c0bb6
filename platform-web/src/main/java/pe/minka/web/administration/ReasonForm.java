package pe.minka.web.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;

/** Why an administrator decides something. */
record ReasonForm(
        @NotBlank(message = "{members.reasonMissing}")
        @Size(max = Reason.LONGEST, message = "{administration.reason.long}")
        String reason) {

    ReasonForm(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    Reason toReason() {
        return new Reason(reason);
    }
}

package pe.minka.web.forms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;

/** Why an administrator decides something, or what they answer. */
public record ReasonForm(
        @NotBlank(message = "{members.reasonMissing}")
        @Size(max = Reason.LONGEST, message = "{administration.reason.long}")
        String reason) {

    public ReasonForm(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public Reason toReason() {
        return new Reason(reason);
    }
}

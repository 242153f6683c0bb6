package pe.minka.web.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;

/** A mail domain to trust. */
record DomainForm(
        @NotBlank(message = "{members.domain.shape}") String domain,

        @NotBlank(message = "{members.reasonMissing}")
        @Size(max = Reason.LONGEST, message = "{administration.reason.long}")
        String reason) {

    DomainForm(@Nullable String domain, @Nullable String reason) {
        this.domain = domain == null ? "" : domain;
        this.reason = reason == null ? "" : reason;
    }

    Reason toReason() {
        return new Reason(reason);
    }
}

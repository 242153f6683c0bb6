package pe.minka.web.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a partner no longer accompanies the community. */
record RetirementForm(
        @NotBlank(message = "{catalogue.partner.reason.missing}")
        @Size(max = 400, message = "{catalogue.partner.reason.long}")
        String reason) {

    RetirementForm(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}

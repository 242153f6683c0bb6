package pe.minka.web.entry;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import pe.minka.members.NewPassword;

/**
 * A new password for somebody who came by a link. It opens alone unless they say otherwise: whoever needs a link may
 * have lost more than a password.
 */
record ResetForm(
        @NotEmpty(message = "{entry.password.choose}") String password, Boolean alone) {

    ResetForm(@Nullable String password, @Nullable Boolean alone) {
        this.password = password == null ? "" : password;
        this.alone = alone == null || alone;
    }

    NewPassword wish() {
        return new NewPassword(password, alone);
    }
}

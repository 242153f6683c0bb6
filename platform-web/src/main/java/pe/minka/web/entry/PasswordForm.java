package pe.minka.web.entry;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import pe.minka.members.NewPassword;

/** The current password of a member, the one to follow it, and whether it is to open alone: only whoever says so. */
record PasswordForm(
        @NotEmpty(message = "{entry.password.current.missing}")
        String current,

        @NotEmpty(message = "{entry.password.choose}") String password,
        Boolean alone) {

    PasswordForm(@Nullable String current, @Nullable String password, @Nullable Boolean alone) {
        this.current = current == null ? "" : current;
        this.password = password == null ? "" : password;
        this.alone = alone != null && alone;
    }

    NewPassword wish() {
        return new NewPassword(password, alone);
    }
}

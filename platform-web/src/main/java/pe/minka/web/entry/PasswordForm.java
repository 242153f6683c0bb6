package pe.minka.web.entry;

import jakarta.validation.constraints.NotEmpty;

/** The current password of a member and the one to follow it. */
record PasswordForm(
        @NotEmpty(message = "{entry.password.current.missing}")
        String current,

        @NotEmpty(message = "{entry.password.choose}") String password) {

    PasswordForm {
        current = current == null ? "" : current;
        password = password == null ? "" : password;
    }
}

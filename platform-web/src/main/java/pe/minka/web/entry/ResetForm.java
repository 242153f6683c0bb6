package pe.minka.web.entry;

import jakarta.validation.constraints.NotEmpty;

/** A new password for somebody who came by a link. */
record ResetForm(
        @NotEmpty(message = "{entry.password.choose}") String password) {

    ResetForm {
        password = password == null ? "" : password;
    }
}

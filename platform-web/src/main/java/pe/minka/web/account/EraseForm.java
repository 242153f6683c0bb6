package pe.minka.web.account;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/** What a member who leaves has to type: the password, and a word that nobody types by accident. */
record EraseForm(
        @NotEmpty(message = "{account.erase.password.missing}") @Nullable String password,
        @Nullable String word) {

    static EraseForm empty() {
        return new EraseForm(null, null);
    }

    boolean says(String expected) {
        return word != null && word.strip().equalsIgnoreCase(expected);
    }

    String typedPassword() {
        return password == null ? "" : password;
    }
}

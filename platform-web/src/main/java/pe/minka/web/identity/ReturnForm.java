package pe.minka.web.identity;

import org.jspecify.annotations.Nullable;
import pe.minka.identities.Callback;

/** What stands in the address somebody returns by; the names are those of the standard. */
record ReturnForm(
        @Nullable String state,
        @Nullable String code,
        @Nullable String error,
        @Nullable String iss) {

    Callback callback() {
        return new Callback(state, code, error, iss);
    }

    @Override
    public String toString() {
        return "ReturnForm[…]";
    }
}

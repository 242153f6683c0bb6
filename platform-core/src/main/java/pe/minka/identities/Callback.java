package pe.minka.identities;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody's browser brings back from the provider, or what somebody made up. */
public record Callback(String state, String code, String error, String issuer) {

    private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");

    public Callback(@Nullable String state, @Nullable String code, @Nullable String error, @Nullable String issuer) {
        this.state = state == null ? "" : state;
        this.code = code == null ? "" : code;
        this.error = error == null ? "" : error;
        this.issuer = issuer == null ? "" : issuer;
    }

    /** As it may stand in the log. */
    String saidError() {
        return WORD.matcher(error).matches() ? error : "unknown error";
    }

    @Override
    public String toString() {
        return "Callback[…]";
    }
}

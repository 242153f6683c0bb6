package pe.minka.factors;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the browser puts to a passkey; binary values are written in base64url. The user is there only when a new passkey
 * is to be made; the credentials are those that may answer, or, for a new one, those that exist already.
 */
public record PasskeyQuestion(
        String challenge,
        String host,
        long millis,
        @Nullable User user,
        List<Credential> credentials) {

    public PasskeyQuestion {
        credentials = List.copyOf(credentials);
    }

    static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For whom a new passkey is made. */
    public record User(String id, String name, String displayName) {}

    /** A passkey that exists. */
    public record Credential(String id, List<String> transports) {

        public Credential {
            transports = List.copyOf(transports);
        }
    }
}

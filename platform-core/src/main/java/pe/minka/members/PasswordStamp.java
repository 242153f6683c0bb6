package pe.minka.members;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.SecretToken;

/** By what it is told later whether a member still has the password of now; it says nothing about the password. */
public record PasswordStamp(String value) {

    /** Two hashes of one password differ too: each is salted anew. */
    static PasswordStamp of(@Nullable String hash) {
        return new PasswordStamp(hash == null ? "" : HexFormat.of().formatHex(new SecretToken(hash).hash()));
    }
}

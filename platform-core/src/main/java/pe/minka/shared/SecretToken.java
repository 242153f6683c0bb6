package pe.minka.shared;

import java.security.SecureRandom;
import java.util.Base64;

/** A secret that travels in a link or a cookie; only its hash is ever stored. */
public record SecretToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static SecretToken generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "SecretToken[…]";
    }
}

package pe.minka.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what nobody may read from a copy of the database, with the platform's own secret. What was sealed for one purpose
 * and one owner opens for no other.
 */
public final class SecretSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    public SecretSeal(String purpose, String secret) {
        this.key = new SecretKeySpec(Sha256.of(purpose + " " + secret), "AES");
    }

    public byte[] close(byte[] content, String owner) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, content, owner);
            return ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (AEADBadTagException impossible) {
            throw new IllegalStateException("only opening compares", impossible);
        }
    }

    /** Empty when it was sealed with another secret or for another owner, or is damaged. */
    public Optional<byte[]> open(byte[] closed, String owner) {
        if (closed.length < NONCE) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(closed, NONCE);
        try {
            return Optional.of(
                    run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(closed, NONCE, closed.length), owner));
        } catch (AEADBadTagException other) {
            return Optional.empty();
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, String owner) throws AEADBadTagException {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }
}

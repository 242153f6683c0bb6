package pe.minka.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;

/**
 * Seals the keys of apps with the platform's own secret, so that a copy of the database makes no codes. What was sealed
 * for one member opens for no other.
 */
@Component
class Seal {

    private static final Logger log = LoggerFactory.getLogger(Seal.class);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Seal(@Value("${minka.secret:}") String secret) {
        this.key = new SecretKeySpec(digest("minka authenticator " + secret), "AES");
    }

    byte[] close(byte[] content, MemberId owner) {
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

    /** Says so in a sentence when the platform has another secret by now: whoever wants to enter can do something else. */
    byte[] open(byte[] closed, MemberId owner) {
        byte[] nonce = Arrays.copyOf(closed, NONCE);
        try {
            return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(closed, NONCE, closed.length), owner);
        } catch (AEADBadTagException e) {
            log.error("the app of {} was sealed with another secret, or is damaged", owner.value());
            throw new RuleViolation("factors.sealedElsewhere");
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, MemberId owner) throws AEADBadTagException {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.value().toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

package pe.minka.gamification.seasons;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How seasons were signed at first: with the platform's own secret, which nobody else can check. It only verifies what was
 * signed then.
 */
@Component
class SeasonSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SeasonSignature(@Value("${minka.secret:}") String secret) {
        this.key = new SecretKeySpec(digest("minka season " + secret), ALGORITHM);
    }

    static String hash(String season, List<String> lines) {
        return HexFormat.of().formatHex(digest(season + "\n" + String.join("\n", lines)));
    }

    String of(String hash) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(hash.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC", impossible);
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

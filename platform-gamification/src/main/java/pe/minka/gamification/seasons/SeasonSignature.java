package pe.minka.gamification.seasons;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.shared.Sha256;

/**
 * How seasons were signed at first: with the platform's own secret, which nobody else can check. It only verifies what was
 * signed then.
 */
@Component
class SeasonSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SeasonSignature(@Value("${minka.secret:}") String secret) {
        this.key = new SecretKeySpec(Sha256.of("minka season " + secret), ALGORITHM);
    }

    static String hash(String season, List<String> lines) {
        return Sha256.hex(season + "\n" + String.join("\n", lines));
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
}

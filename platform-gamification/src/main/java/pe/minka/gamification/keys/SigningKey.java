package pe.minka.gamification.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as everybody may know it.
 *
 * @param retiredAt since when it signs nothing; none for the one that signs
 * @param compromisedFrom since when somebody else may have signed with it
 */
public record SigningKey(
        String id,
        RSAKey publicKey,
        Instant madeAt,
        @Nullable Instant retiredAt,
        @Nullable Instant compromisedFrom) {

    /** What one that came into wrong hands has signed verifies nowhere else any more. */
    public boolean isPublished() {
        return compromisedFrom == null;
    }

    /** Of what one that came into wrong hands has signed only what is known from before is ours. */
    public boolean isTrusted(Instant signedAt) {
        return compromisedFrom == null || signedAt.isBefore(compromisedFrom);
    }

    /** How many signs a signature of it is written in. */
    public int signatureLength() {
        int bytes = publicKey.size() / Byte.SIZE;
        return (bytes * 4 + 2) / 3;
    }

    public boolean hasSigned(JWSObject jws) {
        try {
            return jws.verify(new RSASSAVerifier(publicKey));
        } catch (JOSEException no) {
            return false;
        }
    }
}

package pe.minka.gamification.credentials;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as everybody may know it.
 *
 * @param retiredAt since when it signs nothing; none for the one that signs
 * @param compromisedFrom since when somebody else may have signed with it
 */
record SigningKey(
        String id,
        RSAKey publicKey,
        Instant madeAt,
        @Nullable Instant retiredAt,
        @Nullable Instant compromisedFrom) {

    /** What one that came into wrong hands has signed verifies nowhere else any more. */
    boolean isPublished() {
        return compromisedFrom == null;
    }
}

package pe.minka.gamification.credentials;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.badges.AwardId;

/**
 * What everybody may know of an insignia that was taken out of the platform.
 *
 * @param holder whose it is, if they want it to be read
 * @param revokedAt since when it does not count; none while it does
 * @param reason why it does not; none when the platform took it back because what had earned it was withdrawn, empty when
 *     it is forgotten
 */
public record CredentialView(
        AwardId id,
        BadgeFacts badge,
        @Nullable String holder,
        String issuer,
        Instant awardedAt,
        List<Proof> proofs,
        @Nullable Instant revokedAt,
        @Nullable String reason) {

    public CredentialView {
        proofs = List.copyOf(proofs);
    }

    public boolean isValid() {
        return revokedAt == null;
    }
}

package pe.minka.gamification.credentials;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.badges.Evidence;
import pe.minka.members.MemberId;

/**
 * An award with all that a credential says of it.
 *
 * @param owner none once they were erased
 */
record AwardFacts(
        AwardId id,
        BadgeFacts badge,
        List<Evidence> evidence,
        @Nullable MemberId owner,
        Instant awardedAt,
        @Nullable Instant revokedAt,
        @Nullable String reason) {

    AwardFacts {
        evidence = List.copyOf(evidence);
    }
}

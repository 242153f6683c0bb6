package pe.minka.gamification.badges;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ledger.ParticipantId;

/**
 * An insignia somebody was given.
 *
 * @param version of the insignia, by which it was earned
 * @param evidence what earned it, the oldest first
 * @param reason of whoever took it back; none when the platform did, because what it asks for is no more
 */
public record Award(
        AwardId id,
        BadgeId badge,
        int version,
        ParticipantId participant,
        Instant awardedAt,
        List<Evidence> evidence,
        @Nullable Instant revokedAt,
        @Nullable String reason) {

    public Award {
        evidence = List.copyOf(evidence);
    }

    /** As others see it than whose it is: they read of what earned it only what everybody may. */
    Award forOthers() {
        return new Award(
                id,
                badge,
                version,
                participant,
                awardedAt,
                evidence.stream().map(Evidence::forOthers).toList(),
                revokedAt,
                reason);
    }

    public boolean isValid() {
        return revokedAt == null;
    }

    /** Nobody took it back: what it asks for is no more. */
    public boolean wasLost() {
        return revokedAt != null && reason == null;
    }
}

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
 * @param reason of whoever took it back; none when the platform did, because what had earned it was withdrawn
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

    public boolean isValid() {
        return revokedAt == null;
    }
}

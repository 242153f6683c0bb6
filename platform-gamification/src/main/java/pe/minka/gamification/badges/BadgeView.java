package pe.minka.gamification.badges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * An insignia as one version of it says.
 *
 * @param purpose what it is for, in a sentence
 * @param decidedBy nobody for those everybody begins with
 * @param retiredAt since when nobody is given it any more
 */
public record BadgeView(
        BadgeId id,
        String code,
        Family family,
        Tier tier,
        int version,
        String name,
        String purpose,
        Criterion criterion,
        @Nullable MemberId decidedBy,
        Instant decidedAt,
        String reason,
        @Nullable Instant retiredAt) {

    public boolean isRetired() {
        return retiredAt != null;
    }
}

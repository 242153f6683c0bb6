package pe.minka.web.api;

import java.time.Instant;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.gamification.badges.Family;
import pe.minka.gamification.badges.Tier;

/**
 * An insignia as one version of it says.
 *
 * @param criterion what it takes, in a sentence
 */
record BadgeJson(
        String code,
        Family family,
        Tier tier,
        int version,
        String name,
        String purpose,
        String criterion,
        Instant since,
        String link) {

    static BadgeJson of(BadgeView badge, String criterion) {
        return new BadgeJson(
                badge.code(),
                badge.family(),
                badge.tier(),
                badge.version(),
                badge.name(),
                badge.purpose(),
                criterion,
                badge.decidedAt(),
                "/insignias/" + badge.code());
    }
}

package pe.minka.gamification.credentials;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.badges.Award;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.badges.Awards;
import pe.minka.gamification.badges.BadgeCatalogue;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.gamification.badges.CriterionWords;
import pe.minka.members.MemberId;

/** Awards with what their insignia was when they were given. */
@Component
class AwardFactsRows {

    private static final String OWNER = "select member from participant where id = :participant and member is not null";

    private final JdbcClient jdbc;
    private final Awards awards;
    private final BadgeCatalogue catalogue;
    private final CriterionWords words;

    AwardFactsRows(JdbcClient jdbc, Awards awards, BadgeCatalogue catalogue, CriterionWords words) {
        this.jdbc = jdbc;
        this.awards = awards;
        this.catalogue = catalogue;
        this.words = words;
    }

    Optional<AwardFacts> find(AwardId id) {
        return awards.find(id).map(this::facts);
    }

    /** What an insignia is today. */
    Optional<BadgeFacts> badge(String code) {
        return catalogue.find(code).map(this::facts);
    }

    private AwardFacts facts(Award award) {
        return new AwardFacts(
                award.id(),
                facts(catalogue.of(award)),
                award.evidence(),
                owner(award),
                award.awardedAt(),
                award.revokedAt(),
                award.reason());
    }

    private @Nullable MemberId owner(Award award) {
        return jdbc.sql(OWNER)
                .param("participant", award.participant().value())
                .query(UUID.class)
                .optional()
                .map(MemberId::new)
                .orElse(null);
    }

    private BadgeFacts facts(BadgeView badge) {
        return new BadgeFacts(
                badge.code(),
                badge.version(),
                badge.family(),
                badge.tier(),
                badge.name(),
                badge.purpose(),
                words.sentence(badge.criterion()));
    }
}

package pe.minka.gamification.credentials;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.gamification.badges.Award;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.badges.Awards;
import pe.minka.gamification.badges.BadgeCatalogue;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.gamification.badges.CriterionWords;
import pe.minka.gamification.ledger.Participants;

/** Awards with what their insignia was when they were given. */
@Component
class AwardFactsRows {

    private final Participants participants;
    private final Awards awards;
    private final BadgeCatalogue catalogue;
    private final CriterionWords words;

    AwardFactsRows(Participants participants, Awards awards, BadgeCatalogue catalogue, CriterionWords words) {
        this.participants = participants;
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
                participants.member(award.participant()).orElse(null),
                award.awardedAt(),
                award.revokedAt(),
                award.reason());
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

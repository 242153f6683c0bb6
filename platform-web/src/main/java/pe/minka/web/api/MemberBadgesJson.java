package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.badges.Evidence;
import pe.minka.gamification.badges.Given;

/** The valid insignias of a member, the newest first. */
record MemberBadgesJson(List<AwardJson> items) {

    MemberBadgesJson {
        items = List.copyOf(items);
    }

    /** An insignia with what earned it. */
    record AwardJson(UUID id, BadgeJson badge, Instant awardedAt, List<EvidenceJson> evidence) {

        AwardJson {
            evidence = List.copyOf(evidence);
        }

        static AwardJson of(Given given, String criterion) {
            var award = given.award();
            return new AwardJson(
                    award.id().value(),
                    BadgeJson.of(given.badge(), criterion),
                    award.awardedAt(),
                    award.evidence().stream().map(EvidenceJson::of).toList());
        }
    }

    /** Something somebody contributed. */
    record EvidenceJson(ContributionKind kind, String title, String link, Instant at) {

        static EvidenceJson of(Evidence evidence) {
            return new EvidenceJson(evidence.kind(), evidence.title(), evidence.path(), evidence.at());
        }
    }
}

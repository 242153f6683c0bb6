package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.Rule;
import pe.minka.gamification.rules.RuleVersion;
import pe.minka.gamification.rules.RuleView;

/**
 * A rule with the version in force, those that are planned, and the number the next decision has to name.
 *
 * @param planned the next of them
 */
record RecognitionRuleJson(
        ContributionKind kind,
        int latest,
        @Nullable RuleVersionJson inForce,
        @Nullable RuleVersionJson planned,
        List<RuleVersionJson> allPlanned) {

    static RecognitionRuleJson of(RuleView rule) {
        return new RecognitionRuleJson(
                rule.kind(),
                rule.latest(),
                RuleVersionJson.of(rule.inForce()),
                RuleVersionJson.of(rule.next()),
                rule.planned().stream().map(RuleVersionJson::known).toList());
    }

    /** A version; without a date it was always so. */
    record RuleVersionJson(
            int version,
            int points,
            @Nullable Integer perDay,
            @Nullable Integer perGiver,
            @Nullable Integer perSeason,
            @Nullable Integer perPair,
            Moment moment,
            Audience audience,
            boolean enabled,
            @Nullable Instant from,
            String reason) {

        static @Nullable RuleVersionJson of(@Nullable RuleVersion version) {
            return version == null ? null : known(version);
        }

        private static RuleVersionJson known(RuleVersion version) {
            return of(version.rule(), version.reason());
        }

        private static RuleVersionJson of(Rule rule, String reason) {
            var caps = rule.caps();
            return new RuleVersionJson(
                    rule.version(),
                    rule.points(),
                    caps.perDay(),
                    caps.perGiver(),
                    caps.perSeason(),
                    caps.perPair(),
                    rule.moment(),
                    rule.audience(),
                    rule.enabled(),
                    rule.validFrom().equals(Instant.MIN) ? null : rule.validFrom(),
                    reason);
        }
    }
}

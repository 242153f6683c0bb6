package pe.minka.web.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.simulation.DraftRules;
import pe.minka.shared.RuleViolation;

/** A draft of some rules and the season to try it on; a kind without a rule here stays as it was counted. */
record NewSimulationJson(String season, List<DraftRuleJson> rules) {

    DraftRules draft(SeasonReader seasons) {
        new Lacking().unless("season", season).unless("rules", rules).refuse();
        Map<ContributionKind, RuleTerms> terms = new EnumMap<>(ContributionKind.class);
        for (int i = 0; i < rules.size(); i++) {
            String place = "rules[" + i + "]";
            var rule = rules.get(i);
            new Lacking().unless(place, rule).refuse();
            rule.requireWhole(place);
            try {
                if (terms.put(rule.kind(), rule.terms()) != null) {
                    throw RuleViolation.at("kind", "recognition.simulation.twice");
                }
            } catch (RuleViolation mistake) {
                throw mistake.within(place);
            }
        }
        return new DraftRules(seasons.season(season), terms);
    }

    /** What a rule would say. */
    record DraftRuleJson(
            ContributionKind kind,
            Integer points,
            @Nullable Integer perDay,
            @Nullable Integer perGiver,
            @Nullable Integer perSeason,
            @Nullable Integer perPair,
            @Nullable Moment moment,
            @Nullable Audience audience,
            Boolean enabled) {

        void requireWhole(String place) {
            new Lacking(place + ".")
                    .unless("kind", kind)
                    .unless("points", points)
                    .unless("enabled", enabled)
                    .refuse();
        }

        RuleTerms terms() {
            if (points < 0 || points > RuleTerms.MOST_POINTS) {
                throw RuleViolation.at("points", "recognition.rules.points.range");
            }
            return new RuleTerms(
                    points,
                    Caps.of(perDay, perGiver, perSeason, perPair),
                    RuleTerms.possible("moment", kind, Objects.requireNonNullElse(moment, Moment.ACCEPTANCE)),
                    Objects.requireNonNullElse(audience, Audience.EVERYBODY),
                    enabled);
        }
    }
}

package pe.minka.web.api;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.ChangeRule;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.members.Reason;

/**
 * The next version of a rule as a program sends it; version is the last one it has read, and who has read a planned one and
 * decides has agreed that it may give way.
 */
record NewRuleJson(
        ContributionKind kind,
        Integer version,
        Integer points,
        @Nullable Integer perDay,
        @Nullable Integer perGiver,
        @Nullable Integer perSeason,
        @Nullable Integer perPair,
        @Nullable Moment moment,
        @Nullable Audience audience,
        Boolean enabled,
        @Nullable LocalDate from,
        String reason) {

    ChangeRule command() {
        new Lacking()
                .unless("kind", kind)
                .unless("version", version)
                .unless("points", points)
                .unless("enabled", enabled)
                .unless("reason", reason)
                .refuse();
        var terms = new RuleTerms(
                points,
                Caps.of(perDay, perGiver, perSeason, perPair),
                Objects.requireNonNullElse(moment, Moment.ACCEPTANCE),
                Objects.requireNonNullElse(audience, Audience.EVERYBODY),
                enabled);
        return new ChangeRule(kind, terms, version, from, true, new Reason(reason));
    }
}

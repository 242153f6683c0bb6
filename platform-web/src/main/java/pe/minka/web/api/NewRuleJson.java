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
import pe.minka.shared.RuleViolation;

/**
 * The next version of a rule as a program sends it; version is the last one it has read, and who has read a planned one and
 * decides has agreed that it may give way.
 */
record NewRuleJson(
        ContributionKind kind,
        int version,
        int points,
        @Nullable Integer perDay,
        @Nullable Integer perGiver,
        @Nullable Integer perSeason,
        @Nullable Integer perPair,
        @Nullable Moment moment,
        @Nullable Audience audience,
        boolean enabled,
        @Nullable LocalDate from,
        @Nullable String reason) {

    ChangeRule command() {
        var terms = new RuleTerms(
                points,
                Caps.of(perDay, perGiver, perSeason, perPair),
                Objects.requireNonNullElse(moment, Moment.ACCEPTANCE),
                Objects.requireNonNullElse(audience, Audience.EVERYBODY),
                enabled);
        return new ChangeRule(
                sent("kind", kind), terms, version, from, true, new Reason(Objects.requireNonNullElse(reason, "")));
    }

    /** What a program may have left out. */
    static <T> T sent(String field, @Nullable T value) {
        if (value == null) {
            throw RuleViolation.at(field, "forms.choose");
        }
        return value;
    }
}

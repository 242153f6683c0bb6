package pe.minka.gamification.rules;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;

/**
 * The rule of a kind of contribution as it stands.
 *
 * @param inForce none for a kind nobody has a rule for yet
 * @param planned the one that follows on a day to come, unless something else is decided before
 * @param latest the number of the last version that was decided on
 */
public record RuleView(
        ContributionKind kind,
        @Nullable RuleVersion inForce,
        @Nullable RuleVersion planned,
        int latest) {}

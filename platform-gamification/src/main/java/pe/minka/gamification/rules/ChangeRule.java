package pe.minka.gamification.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.members.Reason;

/**
 * The next version of a rule.
 *
 * @param basedOn the version that whoever decides has read
 * @param from the day it is in force from; from now on when there is none
 * @param replacing whether versions planned for the same day or a later one may give way
 */
public record ChangeRule(
        ContributionKind kind,
        RuleTerms terms,
        int basedOn,
        @Nullable LocalDate from,
        boolean replacing,
        Reason reason) {}

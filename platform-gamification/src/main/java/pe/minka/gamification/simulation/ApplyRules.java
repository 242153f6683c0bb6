package pe.minka.gamification.simulation;

import java.util.Map;
import pe.minka.gamification.ContributionKind;
import pe.minka.members.Reason;

/**
 * Makes a draft the rules in force, and counts its season anew with them.
 *
 * @param seen of each kind the last version that whoever decides has read
 * @param replacing whether versions that are planned may give way
 */
public record ApplyRules(DraftRules draft, Map<ContributionKind, Integer> seen, boolean replacing, Reason reason) {

    public ApplyRules {
        seen = Map.copyOf(seen);
    }
}

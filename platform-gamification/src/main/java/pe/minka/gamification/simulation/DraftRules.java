package pe.minka.gamification.simulation;

import java.util.Map;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.RuleTerms;

/** Rules somebody thinks about for a season; a kind without one stays as it is. */
public record DraftRules(String season, Map<ContributionKind, RuleTerms> rules) {

    public DraftRules {
        rules = Map.copyOf(rules);
    }
}

package pe.minka.gamification.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.shared.Sha256;

/** Rules somebody thinks about for a season; a kind without one stays as it is. */
public record DraftRules(String season, Map<ContributionKind, RuleTerms> rules) {

    public DraftRules {
        rules = Map.copyOf(rules);
    }

    /** The same for the same rules and season, and for nothing else. */
    String fingerprint() {
        Map<ContributionKind, RuleTerms> ordered = new EnumMap<>(ContributionKind.class);
        ordered.putAll(rules);
        return Sha256.hex(ordered.entrySet().stream()
                .map(rule -> rule.getKey() + " " + written(rule.getValue()))
                .collect(Collectors.joining("\n", season + "\n", "")));
    }

    private static String written(RuleTerms terms) {
        var caps = terms.caps();
        return Stream.of(
                        terms.points(),
                        caps.perDay(),
                        caps.perGiver(),
                        caps.perSeason(),
                        caps.perPair(),
                        terms.moment(),
                        terms.audience(),
                        terms.enabled())
                .map(one -> one == null ? "-" : one.toString())
                .collect(Collectors.joining(" "));
    }
}

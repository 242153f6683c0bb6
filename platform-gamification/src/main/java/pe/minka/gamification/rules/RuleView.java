package pe.minka.gamification.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;

/**
 * The rule of a kind of contribution as it stands.
 *
 * @param inForce none for a kind nobody has a rule for yet
 * @param planned those that follow on days to come, one after the other, unless something else is decided before
 * @param latest the number of the last version that was decided on
 */
public record RuleView(ContributionKind kind, @Nullable RuleVersion inForce, List<RuleVersion> planned, int latest) {

    public RuleView {
        planned = List.copyOf(planned);
    }

    public boolean says(RuleTerms terms) {
        return inForce != null && inForce.rule().terms().equals(terms);
    }

    /** Whether from a moment on it says just this, whatever is planned, so that deciding on it would change nothing. */
    public boolean says(RuleTerms terms, Instant from) {
        boolean said = says(terms);
        for (var version : planned) {
            boolean same = version.rule().terms().equals(terms);
            said = same && (said || !version.rule().validFrom().isAfter(from));
        }
        return said;
    }

    /** The next one that follows. */
    public @Nullable RuleVersion next() {
        return planned.isEmpty() ? null : planned.getFirst();
    }

    /** How the rule ends up when nothing else is decided. */
    public @Nullable RuleVersion last() {
        return planned.isEmpty() ? inForce : planned.getLast();
    }

    /** The planned ones that never come into force when something else does at that moment. */
    public List<RuleVersion> replacedFrom(Instant from) {
        return planned.stream()
                .filter(version -> !version.rule().validFrom().isBefore(from))
                .toList();
    }
}

package pe.minka.gamification.rules;

import java.time.Instant;
import pe.minka.gamification.ContributionKind;

/** One version of what a kind of contribution gives. */
public record Rule(
        ContributionKind kind,
        int version,
        int points,
        Caps caps,
        Moment moment,
        Audience audience,
        boolean enabled,
        Instant validFrom) {

    public Rule {
        if (points < 0) {
            throw new IllegalArgumentException("a rule gives nothing or more");
        }
    }

    public RuleTerms terms() {
        return new RuleTerms(points, caps, moment, audience, enabled);
    }
}

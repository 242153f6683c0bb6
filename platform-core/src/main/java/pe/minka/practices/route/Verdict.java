package pe.minka.practices.route;

import java.util.Locale;
import pe.minka.practices.sheet.Criterion;
import pe.minka.shared.RuleViolation;

/**
 * What a reviewer says of one criterion.
 *
 * @param improvement what would make it met; empty when it is
 */
public record Verdict(Criterion criterion, boolean met, String reason, String improvement) {

    public Verdict {
        String field = criterion.name().toLowerCase(Locale.ROOT) + ".";
        reason = Words.required(field + "reason", reason);
        improvement = Words.optional(field + "improvement", improvement);
        if (!met && improvement.isEmpty()) {
            throw RuleViolation.at(field + "improvement", "practices.review.improvement.missing");
        }
    }
}

package pe.minka.gamification.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * A version of a rule, and who decided on it when and why; nobody did on the values everybody begins with.
 *
 * @param replacedBy the later version that is in force from the same day or an earlier one, so that this one never is
 */
public record RuleVersion(
        Rule rule,
        @Nullable MemberId decidedBy,
        Instant decidedAt,
        String reason,
        @Nullable Integer replacedBy) {

    public boolean isReplaced() {
        return replacedBy != null;
    }
}

package pe.minka.gamification.drafts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.members.MemberId;

/**
 * A draft of rules as it is kept.
 *
 * @param rules only the kinds that it would change
 * @param decision none as long as nobody has applied or discarded it
 */
public record RuleDraft(
        UUID id,
        String name,
        String season,
        int revision,
        MemberId writtenBy,
        MemberId changedBy,
        Instant changedAt,
        Map<ContributionKind, RuleTerms> rules,
        @Nullable Decision decision) {

    /** How it ended; the names are stored. */
    public enum Outcome {
        APPLIED,
        DISCARDED
    }

    /**
     * Who ended it, and why.
     *
     * @param from since when its rules are in force, if it was applied
     * @param recalculation how its season was counted anew, if it was
     */
    public record Decision(
            Outcome outcome,
            MemberId by,
            Instant at,
            String reason,
            @Nullable Instant from,
            @Nullable UUID recalculation) {}

    public RuleDraft {
        rules = Map.copyOf(rules);
    }

    RuleDraft with(Map<ContributionKind, RuleTerms> lines) {
        return new RuleDraft(id, name, season, revision, writtenBy, changedBy, changedAt, lines, decision);
    }

    /** Whether keeping this changes nothing of it; what it proposes and is in force by now still belongs to it. */
    boolean says(KeepDraft wish, Map<ContributionKind, RuleTerms> changes) {
        return name.equals(wish.name())
                && season.equals(wish.draft().season())
                && rules.entrySet().containsAll(changes.entrySet())
                && wish.draft().rules().entrySet().containsAll(rules.entrySet());
    }

    public boolean isOpen() {
        return decision == null;
    }
}

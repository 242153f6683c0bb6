package pe.minka.gamification.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.rules.RuleVersion;
import pe.minka.gamification.rules.RuleView;
import pe.minka.gamification.simulation.DraftRules;
import pe.minka.gamification.simulation.Trial;

/**
 * A draft beside the rules as they stand.
 *
 * @param rules what it changes and nothing else: other kinds stay as they were counted
 * @param closed whether its season is over and signed, and stays as it is
 * @param trial the last time it was tried out
 */
public record DraftView(
        RuleDraft draft,
        List<Change> changes,
        DraftRules rules,
        boolean closed,
        @Nullable Trial trial) {

    /**
     * What would become of the rule of one kind.
     *
     * @param before what is in force, or was when somebody decided on the draft; none for a kind without a rule
     */
    public record Change(RuleView rule, @Nullable RuleTerms before, RuleTerms after) {

        /** Whether it is in force already and stays so, because somebody has decided on just that meanwhile. */
        public boolean isDone() {
            return after.equals(before()) && rule.planned().isEmpty();
        }

        public List<RuleVersion> planned() {
            return rule.planned();
        }
    }

    public DraftView {
        changes = List.copyOf(changes);
    }

    /** Whether it changes a rule; if not, it can still change what is past. */
    public boolean changesRules() {
        return changes.stream().anyMatch(change -> !change.isDone());
    }

    private boolean changesAnything(Trial last) {
        return changesRules() || (!closed && last.outcome().changesAnything());
    }

    /** Only what was tried out as it is, with the rules as they are, and changes something. */
    public boolean isApplicable() {
        return draft.isOpen() && trial != null && trial.holds() && changesAnything(trial);
    }
}

package pe.minka.gamification.drafts;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.simulation.DraftRules;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/**
 * A draft as it is to be kept: of its rules those that differ from the ones in force.
 *
 * @param seen of each kind the last version that whoever writes has read
 * @param key what the page it was written on is known by, so that sending it twice keeps one
 * @param asking whether the others are asked to look at it
 */
public record KeepDraft(
        String name,
        DraftRules draft,
        Map<ContributionKind, Integer> seen,
        @Nullable UUID key,
        boolean asking) {

    static final int LONGEST_NAME = 80;

    public KeepDraft {
        name = UnseenSigns.removedFrom(name).strip();
        seen = Map.copyOf(seen);
        if (name.isEmpty()) {
            throw RuleViolation.at("name", "recognition.draft.unnamed");
        }
        if (name.length() > LONGEST_NAME) {
            throw RuleViolation.at("name", "recognition.draft.name.long", LONGEST_NAME);
        }
    }
}

package pe.minka.web.conversations;

import java.util.List;
import pe.minka.shared.RuleViolation;

/** A comment mentions somebody by a name that several bear. */
class NamesUnclear extends RuleViolation {

    private final transient List<MentionChoices.Choice> choices;

    NamesUnclear(List<MentionChoices.Choice> choices) {
        super("text", "conversations.mentions.unclear", new Object[0]);
        this.choices = choices;
    }

    static List<MentionChoices.Choice> in(RuleViolation rule) {
        return rule instanceof NamesUnclear unclear ? unclear.choices : List.of();
    }
}

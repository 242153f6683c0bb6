package pe.minka.web.conversations;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.Verdict;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;
import pe.minka.web.writing.Typed;

/** The same decision on several cases. */
record CasesForm(
        Set<UUID> chosen,

        @NotNull(message = "{conversations.moderation.verdict.missing}")
        Verdict verdict,

        @Nullable ReasonTemplate template,
        @Nullable String reason) {

    CasesForm(
            @Nullable Set<@Nullable UUID> chosen,
            Verdict verdict,
            @Nullable ReasonTemplate template,
            @Nullable String reason) {
        this.chosen = Typed.ids(chosen);
        this.verdict = verdict;
        this.template = template;
        this.reason = reason;
    }

    /** Some at least, and what can be decided without having opened them. */
    Set<UUID> cases() {
        Several.require(chosen);
        if (verdict != Verdict.KEPT && verdict != Verdict.HIDDEN) {
            throw RuleViolation.at("verdict", "conversations.moderation.verdict.missing");
        }
        return chosen;
    }

    Reason words(FrequentReasons frequent) {
        return frequent.reason(reason, template);
    }
}

package pe.minka.web.conversations;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.Verdict;
import pe.minka.members.Reason;

/** What a moderator decides, and why: in their own words, or in those that were worded for all. */
record DecisionForm(
        @NotNull(message = "{conversations.moderation.verdict.missing}")
        Verdict verdict,

        @Nullable ReasonTemplate template,
        @Nullable String reason) {

    Reason words(FrequentReasons frequent) {
        return frequent.reason(reason, template);
    }
}

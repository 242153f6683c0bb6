package pe.minka.web.conversations;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.Verdict;
import pe.minka.members.Reason;

/** What a moderator decides, and why: in their own words, or in those that were worded for all. */
record DecisionForm(
        @NotNull(message = "{conversations.moderation.verdict.missing}")
        Verdict verdict,

        @Nullable ReasonTemplate template,
        @Nullable String reason) {

    Reason words(Function<ReasonTemplate, String> worded) {
        return words(reason, template, worded);
    }

    static Reason words(
            @Nullable String typed, @Nullable ReasonTemplate template, Function<ReasonTemplate, String> worded) {
        String own = Objects.requireNonNullElse(typed, "");
        return new Reason(own.isBlank() && template != null ? worded.apply(template) : own);
    }
}

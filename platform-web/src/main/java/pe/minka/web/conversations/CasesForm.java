package pe.minka.web.conversations;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.Verdict;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;

/** The same decision on several cases. */
record CasesForm(
        Set<UUID> chosen,

        @NotNull(message = "{conversations.moderation.verdict.missing}")
        Verdict verdict,

        @Nullable ReasonTemplate template,
        @Nullable String reason) {

    private static final int MOST = 50;

    CasesForm(
            @Nullable Set<@Nullable UUID> chosen,
            Verdict verdict,
            @Nullable ReasonTemplate template,
            @Nullable String reason) {
        this.chosen = Stream.ofNullable(chosen)
                .flatMap(Set::stream)
                .filter(Objects::nonNull)
                .limit(MOST)
                .collect(Collectors.toUnmodifiableSet());
        this.verdict = verdict;
        this.template = template;
        this.reason = reason;
    }

    /** Some at least, and what can be decided without having opened them. */
    Set<UUID> cases() {
        if (chosen.isEmpty()) {
            throw RuleViolation.at("chosen", "conversations.moderation.several.none");
        }
        if (verdict != Verdict.KEPT && verdict != Verdict.HIDDEN) {
            throw RuleViolation.at("verdict", "conversations.moderation.verdict.missing");
        }
        return chosen;
    }

    Reason words(Function<ReasonTemplate, String> worded) {
        return DecisionForm.words(reason, template, worded);
    }
}

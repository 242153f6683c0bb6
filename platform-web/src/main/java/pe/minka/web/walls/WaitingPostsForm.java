package pe.minka.web.walls;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;
import pe.minka.walls.PostVerdict;
import pe.minka.web.conversations.FrequentReasons;
import pe.minka.web.conversations.ReasonTemplate;
import pe.minka.web.conversations.Several;
import pe.minka.web.writing.Typed;

/** The same decision on several things that wait to be let in. */
record WaitingPostsForm(
        Set<UUID> chosen, String verdict, @Nullable ReasonTemplate template, String reason) {

    WaitingPostsForm(
            @Nullable Set<@Nullable UUID> chosen,
            @Nullable String verdict,
            @Nullable ReasonTemplate template,
            @Nullable String reason) {
        this.chosen = Typed.ids(chosen);
        this.verdict = Typed.text(verdict);
        this.template = template;
        this.reason = Typed.text(reason);
    }

    Set<UUID> posts() {
        Several.require(chosen);
        return chosen;
    }

    /** Letting in, or not. */
    boolean lettingIn() {
        var decided = Typed.chosen("verdict", PostVerdict.class, verdict);
        if (decided == PostVerdict.RESTORED) {
            throw RuleViolation.at("verdict", "conversations.moderation.verdict.missing");
        }
        return decided == PostVerdict.APPROVED;
    }

    Reason words(FrequentReasons frequent) {
        return frequent.reason(reason, template);
    }
}

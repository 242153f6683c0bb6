package pe.minka.web.walls;

import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;
import pe.minka.walls.PostVerdict;
import pe.minka.web.conversations.FrequentReasons;
import pe.minka.web.conversations.ReasonTemplate;
import pe.minka.web.writing.Typed;

/** What a moderator decides, and why. */
record VerdictForm(String verdict, @Nullable ReasonTemplate template, String reason) {

    static final VerdictForm NEW = new VerdictForm("", null, "");

    VerdictForm(@Nullable String verdict, @Nullable ReasonTemplate template, @Nullable String reason) {
        this.verdict = Typed.text(verdict);
        this.template = template;
        this.reason = Typed.text(reason);
    }

    PostVerdict chosen() {
        return Typed.chosen("verdict", PostVerdict.class, verdict);
    }

    Reason words(FrequentReasons frequent) {
        return frequent.reason(reason, template);
    }
}

package pe.minka.web.walls;

import org.jspecify.annotations.Nullable;
import pe.minka.walls.PostVerdict;
import pe.minka.web.writing.Typed;

/** What a moderator decides, and why. */
record VerdictForm(String verdict, String reason) {

    static final VerdictForm NEW = new VerdictForm("", "");

    VerdictForm(@Nullable String verdict, @Nullable String reason) {
        this.verdict = Typed.text(verdict);
        this.reason = Typed.text(reason);
    }

    PostVerdict chosen() {
        return Typed.chosen("verdict", PostVerdict.class, verdict);
    }
}

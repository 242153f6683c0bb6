package pe.minka.web.lessons;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.web.practices.Typed;

/**
 * What a reviewer decides, and why.
 *
 * @param version the one that was read
 */
record LessonDecisionForm(@Nullable Integer version, String decision, String reason) {

    static final String PUBLISH = "publicar";
    static final String GIVE_BACK = "devolver";
    static final LessonDecisionForm NEW = new LessonDecisionForm(null, "", "");

    /** No version was ever sent to review as 0. */
    int read() {
        return Objects.requireNonNullElse(version, 0);
    }

    LessonDecisionForm(@Nullable Integer version, @Nullable String decision, @Nullable String reason) {
        this.version = version;
        this.decision = Typed.text(decision);
        this.reason = Typed.text(reason);
    }
}

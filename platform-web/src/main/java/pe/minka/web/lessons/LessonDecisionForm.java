package pe.minka.web.lessons;

import org.jspecify.annotations.Nullable;
import pe.minka.web.writing.Typed;

/**
 * What a reviewer decides, and why.
 *
 * @param version the one that was read, as the page had it
 */
record LessonDecisionForm(String version, String decision, String reason) {

    static final String PUBLISH = "publicar";
    static final String GIVE_BACK = "devolver";
    static final LessonDecisionForm NEW = new LessonDecisionForm("", "", "");

    LessonDecisionForm(@Nullable String version, @Nullable String decision, @Nullable String reason) {
        this.version = Typed.text(version);
        this.decision = Typed.text(decision);
        this.reason = Typed.text(reason);
    }

    /** No lesson was ever sent to review as 0. */
    int read() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }
}

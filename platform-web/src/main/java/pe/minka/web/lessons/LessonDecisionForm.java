package pe.minka.web.lessons;

import org.jspecify.annotations.Nullable;
import pe.minka.web.practices.Typed;

/** What a reviewer decides, and why. */
record LessonDecisionForm(String decision, String reason) {

    static final String PUBLISH = "publicar";
    static final String GIVE_BACK = "devolver";

    LessonDecisionForm(@Nullable String decision, @Nullable String reason) {
        this.decision = Typed.text(decision);
        this.reason = Typed.text(reason);
    }
}

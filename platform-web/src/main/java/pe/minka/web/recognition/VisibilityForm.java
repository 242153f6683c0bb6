package pe.minka.web.recognition;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.RecognitionChoice;
import pe.minka.gamification.Visibility;
import pe.minka.shared.RuleViolation;
import pe.minka.web.writing.Typed;

/**
 * How a member wants to be seen. A box that is not ticked is not sent: without it nothing is paused, and a pause ends. A
 * visibility that is not sent stays as it is.
 */
record VisibilityForm(String visibility, String paused) {

    private static final String YES = "true";
    private static final Set<String> BOX = Set.of("", YES, "false");

    VisibilityForm(@Nullable String visibility, @Nullable String paused) {
        this.visibility = Typed.stripped(visibility);
        this.paused = Typed.stripped(paused);
    }

    static VisibilityForm of(RecognitionChoice choice) {
        return new VisibilityForm(choice.visibility().name(), String.valueOf(choice.paused()));
    }

    public boolean isPaused() {
        return YES.equals(paused);
    }

    RecognitionChoice choice(RecognitionChoice before) {
        if (!BOX.contains(paused)) {
            throw RuleViolation.at("paused", "typeMismatch.java.lang.Boolean");
        }
        return new RecognitionChoice(
                visibility.isEmpty() ? before.visibility() : Typed.chosen("visibility", Visibility.class, visibility),
                isPaused());
    }
}

package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.RecognitionChoice;
import pe.minka.gamification.Visibility;

/** How a member wants to be seen. What the form does not send stays as open as it is for everybody. */
record VisibilityForm(@Nullable Visibility visibility, boolean paused) {

    static VisibilityForm of(RecognitionChoice choice) {
        return new VisibilityForm(choice.visibility(), choice.paused());
    }

    RecognitionChoice choice(RecognitionChoice before) {
        return new RecognitionChoice(visibility == null ? before.visibility() : visibility, paused);
    }
}

package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.RecognitionChoice;
import pe.minka.gamification.Visibility;

/** How a member wants to be seen. A box that is not ticked is not sent. */
record VisibilityForm(
        @Nullable Visibility visibility, @Nullable Boolean paused) {

    static VisibilityForm of(RecognitionChoice choice) {
        return new VisibilityForm(choice.visibility(), choice.paused());
    }

    RecognitionChoice choice(RecognitionChoice before) {
        return new RecognitionChoice(
                visibility == null ? before.visibility() : visibility, Boolean.TRUE.equals(paused));
    }
}

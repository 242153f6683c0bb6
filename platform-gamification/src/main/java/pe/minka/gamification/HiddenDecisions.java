package pe.minka.gamification;

import java.util.Set;
import org.springframework.stereotype.Component;
import pe.minka.audit.HiddenActions;

/** While recognition is hidden, so is what was decided about it; only who hid it, when and why stays to be read. */
@Component
class HiddenDecisions implements HiddenActions {

    private final RecognitionSwitch recognition;

    HiddenDecisions(RecognitionSwitch recognition) {
        this.recognition = recognition;
    }

    @Override
    public Set<String> families() {
        return recognition.isShown() ? Set.of() : Set.of("recognition");
    }

    @Override
    public Set<String> except() {
        return Set.of(RecognitionSwitch.SWITCHED);
    }
}

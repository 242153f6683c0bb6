package pe.minka.gamification.indicators;

import java.util.Set;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.statistics.HiddenFigures;

/** While recognition is hidden, so is what is counted of it. */
@Component
class FiguresHiddenWithRecognition implements HiddenFigures {

    private static final Set<String> OURS = Set.of(RecognitionIndicators.ACTIVE, RecognitionIndicators.CONTINUOUS);

    private final RecognitionSwitch recognition;

    FiguresHiddenWithRecognition(RecognitionSwitch recognition) {
        this.recognition = recognition;
    }

    @Override
    public Set<String> now() {
        return recognition.isShown() ? Set.of() : OURS;
    }
}

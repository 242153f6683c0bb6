package pe.minka.web.walls;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.gamification.rules.Rule;
import pe.minka.gamification.rules.Rules;

/** How many points the best answer to a challenge gives by the rule in force. */
@Component
class BestAnswerPrize {

    private final RecognitionSwitch recognition;
    private final Rules rules;
    private final Clock clock;

    BestAnswerPrize(RecognitionSwitch recognition, Rules rules, Clock clock) {
        this.recognition = recognition;
        this.rules = rules;
        this.clock = clock;
    }

    /** None where recognition is hidden, or the rule is switched off or gives nothing. */
    Optional<Integer> points() {
        return recognition.isShown()
                ? rules.inForce(ContributionKind.CONTRIBUTION_CHOSEN, clock.instant())
                        .map(Rule::points)
                        .filter(points -> points > 0)
                : Optional.empty();
    }
}

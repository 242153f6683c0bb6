package pe.minka.web.recognition;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.gamification.standings.Ladders;
import pe.minka.web.forms.Option;

/** The standings and what each takes, for whoever looks at a ranking. */
@Component
class RankingLadder {

    private final Ladders ladders;
    private final StepWords takes;

    RankingLadder(Ladders ladders, StepWords takes) {
        this.ladders = ladders;
        this.takes = takes;
    }

    record Rung(int steps, String label, String takes) {}

    List<Rung> steps() {
        return ladders.current().steps().stream()
                .map(step -> new Rung(step.standing().steps(), step.label(), takes.of(step)))
                .toList();
    }

    List<Option> options() {
        return ladders.current().steps().stream()
                .map(step -> new Option(step.standing().name(), step.label()))
                .toList();
    }
}

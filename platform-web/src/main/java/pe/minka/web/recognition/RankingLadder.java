package pe.minka.web.recognition;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.gamification.standings.Ladders;
import pe.minka.gamification.standings.Step;
import pe.minka.web.format.Show;
import pe.minka.web.forms.Option;

/** The standings and what each takes, for whoever looks at a ranking. */
@Component
class RankingLadder {

    private final Ladders ladders;
    private final RecognitionTexts texts;
    private final Show show;

    RankingLadder(Ladders ladders, RecognitionTexts texts, Show show) {
        this.ladders = ladders;
        this.texts = texts;
        this.show = show;
    }

    record Rung(int steps, String label, String takes) {}

    List<Rung> steps() {
        return ladders.current().steps().stream()
                .map(step -> new Rung(step.standing().steps(), step.label(), takes(step)))
                .toList();
    }

    List<Option> options() {
        return ladders.current().steps().stream()
                .map(step -> new Option(step.standing().name(), step.label()))
                .toList();
    }

    private String takes(Step step) {
        if (step.points() == 0) {
            return texts.text("recognition.ranking.takes.first");
        }
        return texts.text(
                step.takesPractice() ? "recognition.ranking.takes.practice" : "recognition.ranking.takes.kinds",
                show.number(step.points()),
                step.kinds());
    }
}

package pe.minka.web.recognition;

import org.springframework.stereotype.Component;
import pe.minka.gamification.standings.Step;
import pe.minka.web.format.Show;

/** What a standing takes, in the same words for whoever decides on it and for whoever would reach it. */
@Component
class StepWords {

    private final RecognitionTexts texts;
    private final Show show;

    StepWords(RecognitionTexts texts, Show show) {
        this.texts = texts;
        this.show = show;
    }

    String of(Step step) {
        return step.points() == 0 && step.kinds() == 0 && !step.takesPractice()
                ? texts.text("recognition.ladder.takes.first")
                : texts.text(
                        step.takesPractice() ? "recognition.ladder.takes.practice" : "recognition.ladder.takes.kinds",
                        step.points(),
                        show.number(step.points()),
                        step.kinds());
    }
}

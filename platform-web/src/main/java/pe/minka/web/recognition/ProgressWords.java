package pe.minka.web.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.standings.Missing;
import pe.minka.gamification.standings.Progress;
import pe.minka.web.format.Show;

/** What somebody lacks for the next standing, as one sentence, and what of it they have. */
@Component
class ProgressWords {

    private static final String PREFIX = "recognition.progress.";

    private final RecognitionTexts texts;
    private final Show show;

    ProgressWords(RecognitionTexts texts, Show show) {
        this.texts = texts;
        this.show = show;
    }

    String lacks(@Nullable Missing missing) {
        if (missing == null) {
            return say("top");
        }
        String next = missing.next().label();
        if (missing.contribution()) {
            return say("first", next);
        }
        var parts = parts(missing, "practice");
        if (parts.isEmpty()) {
            return say("soon", next);
        }
        boolean one = parts.size() == 1 && missing.points() <= 1 && missing.kinds() <= 1;
        return say(one ? "one" : "some", joined(parts), next);
    }

    /** Nothing before there is anything to go on from. */
    List<String> met(Progress progress) {
        var missing = progress.missing();
        List<String> met = new ArrayList<>();
        if (missing == null || missing.contribution()) {
            return met;
        }
        var next = missing.next();
        if (missing.points() == 0 && next.points() > 0) {
            met.add(say("met.points", show.number(next.points()), next.points()));
        }
        if (missing.kinds() == 0 && next.kinds() > 0) {
            met.add(say("met.kinds", next.kinds()));
        }
        if (!missing.practice()
                && next.standing() == progress.ladder().transforming().standing()) {
            met.add(say("met.practice"));
        }
        return met;
    }

    /** The same about somebody else. */
    String lacksOf(Missing missing) {
        var parts = parts(missing, "practice.theirs");
        return parts.isEmpty() ? say("nothing") : joined(parts);
    }

    private List<String> parts(Missing missing, String practice) {
        List<String> parts = new ArrayList<>();
        if (missing.points() > 0) {
            parts.add(say("points", missing.points(), show.number(missing.points())));
        }
        if (missing.kinds() > 0) {
            parts.add(say("kinds", missing.kinds()));
        }
        if (missing.practice()) {
            parts.add(say(practice));
        }
        return parts;
    }

    /** «a», «a y b», «a, b y c». */
    private String joined(List<String> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return say("and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    private String say(String key, Object... arguments) {
        return texts.text(PREFIX + key, arguments);
    }
}

package pe.minka.web.administration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;
import pe.minka.web.format.Show;

/** What a decision changed of the standings, one by one, read from how they are written down with it. */
@Component
class StandingsWords {

    private static final String PREFIX = "administration.standings.";
    private static final Pattern STEP = Pattern.compile("(.+?) (\\d+)/(\\d+)(?:, |$)");

    private final MessageSource messages;
    private final Show show;

    StandingsWords(MessageSource messages, Show show) {
        this.messages = messages;
        this.show = show;
    }

    private record Step(String name, int points, int kinds) {

        static List<Step> all(String written) {
            return STEP.matcher(written)
                    .results()
                    .map(step ->
                            new Step(step.group(1), Integer.parseInt(step.group(2)), Integer.parseInt(step.group(3))))
                    .toList();
        }

        boolean takesAs(Step other) {
            return points == other.points && kinds == other.kinds;
        }
    }

    /** Nothing of what is not written like that. */
    Optional<String> change(String before, String after) {
        var old = Step.all(before);
        var now = Step.all(after);
        return old.size() == now.size()
                ? Optional.of(IntStream.range(0, old.size())
                                .filter(at -> !old.get(at).equals(now.get(at)))
                                .mapToObj(at -> change(old.get(at), now.get(at)))
                                .collect(Collectors.joining("; ")))
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private String change(Step old, Step now) {
        String name = old.name().equals(now.name()) ? old.name() : say("renamed", old.name(), now.name());
        return old.takesAs(now)
                ? name
                : say(
                        "takes",
                        name,
                        amount("points", old.points(), now.points()),
                        amount("kinds", old.kinds(), now.kinds()));
    }

    private String amount(String key, int old, int now) {
        return old == now
                ? say(key, now, show.number(now))
                : say(key + ".changed", show.number(old), now, show.number(now));
    }

    private String say(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(PREFIX + key, arguments, Peru.LOCALE));
    }
}

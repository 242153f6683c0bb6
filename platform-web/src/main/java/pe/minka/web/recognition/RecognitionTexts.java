package pe.minka.web.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.seasons.SeasonNames;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.web.forms.Option;

/** The words of recognition. */
@Component
class RecognitionTexts {

    private final MessageSource messages;
    private final SeasonNames seasons;

    RecognitionTexts(MessageSource messages, SeasonNames seasons) {
        this.messages = messages;
        this.seasons = seasons;
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Peru.LOCALE));
    }

    /** What a list offers to choose from. */
    List<Option> options(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), text(prefix + value.name())))
                .toList();
    }

    /** A kind of contribution as it stands in an address. */
    String path(ContributionKind kind) {
        return text("recognition.path." + kind);
    }

    ContributionKind kindAt(String path) {
        return Arrays.stream(ContributionKind.values())
                .filter(kind -> path(kind).equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind of contribution " + path));
    }

    /** What a season is called after the word «temporada». */
    String season(String code) {
        return seasons.of(code);
    }

    /** The same of several, asked for once. */
    SeasonNames.Known seasons() {
        return seasons.all();
    }

    String kind(ContributionKind kind) {
        return text("recognition.kind." + kind);
    }
}

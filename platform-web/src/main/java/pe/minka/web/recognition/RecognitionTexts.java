package pe.minka.web.recognition;

import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.shared.Peru;

/** The words of recognition. */
@Component
class RecognitionTexts {

    private final MessageSource messages;

    RecognitionTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Peru.LOCALE));
    }

    String kind(ContributionKind kind) {
        return text("recognition.kind." + kind);
    }
}

package pe.minka.notifications.mail;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;

/** The Spanish of the mails. */
@Component
class MailTexts {

    private static final String PREFIX = "notifications.mail.";

    private final MessageSource messages;

    MailTexts(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(PREFIX + key, arguments, Peru.LOCALE);
    }

    /** A blank line in the text begins a new paragraph. */
    List<String> paragraphs(String key, Object... arguments) {
        return List.of(say(key, arguments).split("\n\n"));
    }
}

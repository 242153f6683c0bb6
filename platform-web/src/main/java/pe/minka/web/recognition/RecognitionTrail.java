package pe.minka.web.recognition;

import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;

/** The way from the administration to a page about recognition. */
@Component
class RecognitionTrail {

    private final MessageSource messages;

    RecognitionTrail(MessageSource messages) {
        this.messages = messages;
    }

    List<Crumb> to(String title) {
        return List.of(administration(), Crumb.here(text(title)));
    }

    List<Crumb> beyond(String title, String address, String name) {
        return List.of(administration(), new Crumb(text(title), address), Crumb.here(name));
    }

    private Crumb administration() {
        return new Crumb(text("shell.menu.administration"), "/admin");
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Peru.LOCALE));
    }
}

package pe.minka.web.catalogue;

import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;

/** The way from the administration to a catalogue, and to one thing in it. */
@Component
class CatalogueCrumbs {

    private final MessageSource messages;

    CatalogueCrumbs(MessageSource messages) {
        this.messages = messages;
    }

    List<Crumb> list(String title) {
        return List.of(administration(), Crumb.here(text(title)));
    }

    List<Crumb> one(String title, String list, String name) {
        return List.of(administration(), new Crumb(text(title), list), Crumb.here(name));
    }

    private Crumb administration() {
        return new Crumb(text("shell.menu.administration"), "/admin");
    }

    String text(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Peru.LOCALE));
    }
}

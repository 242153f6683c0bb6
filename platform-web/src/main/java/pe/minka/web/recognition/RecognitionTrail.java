package pe.minka.web.recognition;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.web.navigation.Crumb;

/** The way to the pages of recognition: from the administration, or from the own space. */
@Component
class RecognitionTrail {

    private final RecognitionTexts texts;

    RecognitionTrail(RecognitionTexts texts) {
        this.texts = texts;
    }

    List<Crumb> to(String title) {
        return List.of(administration(), Crumb.here(text(title)));
    }

    List<Crumb> beyond(String title, String address, String name) {
        return List.of(administration(), new Crumb(text(title), address), Crumb.here(name));
    }

    List<Crumb> toOwn(String title) {
        return List.of(space(), Crumb.here(text(title)));
    }

    List<Crumb> beyondOwn(String title, String address, String name) {
        return List.of(space(), new Crumb(text(title), address), Crumb.here(name));
    }

    private Crumb administration() {
        return new Crumb(text("shell.menu.administration"), "/admin");
    }

    private Crumb space() {
        return new Crumb(text("space.title"), "/inicio");
    }

    String season(String code) {
        return texts.season(code);
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}

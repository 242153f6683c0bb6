package pe.minka.web.recognition;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;

/** The way to each page of recognition. */
@Component
class RecognitionCrumbs {

    /** A list, and where it is reached from. */
    enum Place {
        POINTS(PointsController.LIST, "space.title", "/inicio"),
        STANDINGS(LadderController.PAGE, "shell.menu.administration", "/admin"),
        REVIEWS(ReviewsController.LIST, "shell.menu.administration", "/admin"),
        CORRECTIONS(CorrectionsController.LIST, "shell.menu.administration", "/admin");

        private final String path;
        private final String from;
        private final String fromPath;

        Place(String path, String from, String fromPath) {
            this.path = path;
            this.from = from;
            this.fromPath = fromPath;
        }
    }

    private final MessageSource messages;

    RecognitionCrumbs(MessageSource messages) {
        this.messages = messages;
    }

    List<Crumb> here(Place place) {
        return List.of(start(place), Crumb.here(title(place)));
    }

    List<Crumb> one(Place place, String name) {
        return List.of(start(place), new Crumb(title(place), place.path), Crumb.here(name));
    }

    private Crumb start(Place place) {
        return new Crumb(text(place.from), place.fromPath);
    }

    private String title(Place place) {
        return text("recognition.place." + place);
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }
}

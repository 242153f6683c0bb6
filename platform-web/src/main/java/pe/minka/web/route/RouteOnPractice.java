package pe.minka.web.route;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.PracticePage;
import pe.minka.practices.ReviewInbox;
import pe.minka.practices.RouteReading;
import pe.minka.practices.RouteView;
import pe.minka.web.practices.PracticeExtra;

/** On the page of a practice: what the team still needs, and what a reviewer can do. */
@Component
class RouteOnPractice implements PracticeExtra {

    private final RouteReading reading;

    RouteOnPractice(RouteReading reading) {
        this.reading = reading;
    }

    /** The way to the route; with it, for the team and for who may decide, how far it is. */
    record View(String code, @Nullable RouteView route, boolean team) {}

    @Override
    public Place place() {
        return Place.ACTION;
    }

    @Override
    public Optional<Part> part(PracticePage page, @Nullable Access reader) {
        if (reader == null) {
            return Optional.empty();
        }
        boolean team = page.team().stream().anyMatch(one -> one.person().id().equals(reader.id()));
        @Nullable RouteView route = team || ReviewInbox.isFor(reader) ? reading.route(reader, page.code()) : null;
        return Optional.of(new Part("route/on-practice", new View(page.code(), route, team)));
    }
}

package pe.minka.web.route;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;
import pe.minka.practices.Renewal;
import pe.minka.practices.RouteView;
import pe.minka.practices.Stage;
import pe.minka.practices.StageDecision;

/**
 * Something that was decided on the way of a practice.
 *
 * @param kind names the text that says what it was
 * @param by nobody for the publication, which the page of the versions tells of
 */
record RouteEvent(
        String kind,
        @Nullable Stage stage,
        @Nullable MemberId by,
        Instant at,
        @Nullable String reason,
        @Nullable String missing) {

    /** The latest first. */
    static List<RouteEvent> all(RouteView route) {
        var published = route.since().get(Stage.INITIAL);
        return Stream.of(
                        route.decisions().stream().map(RouteEvent::of),
                        route.renewals().stream().map(RouteEvent::of),
                        Stream.ofNullable(published).map(at -> new RouteEvent("PUBLISHED", null, null, at, null, null)))
                .flatMap(one -> one)
                .sorted(Comparator.comparing(RouteEvent::at).reversed())
                .toList();
    }

    private static RouteEvent of(StageDecision decision) {
        return new RouteEvent(
                decision.outcome().name(),
                decision.to(),
                decision.by(),
                decision.at(),
                decision.reason(),
                decision.missing());
    }

    private static RouteEvent of(Renewal renewal) {
        return new RouteEvent("RENEWED", null, renewal.by(), renewal.at(), renewal.words(), null);
    }
}

package pe.minka.practices;

import java.time.Instant;
import java.util.Map;
import pe.minka.practices.route.Assessments;

/** Where a practice stands on the route, for everybody. */
public record RouteSummary(Map<Stage, Instant> since, Assessments assessments) {

    public RouteSummary {
        since = Map.copyOf(since);
    }
}

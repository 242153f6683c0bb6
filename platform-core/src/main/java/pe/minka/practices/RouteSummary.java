package pe.minka.practices;

import java.time.Instant;
import java.util.Map;
import pe.minka.practices.route.Assessments;

/**
 * Where a practice stands on the route, for everybody.
 *
 * @param replicas how many have taken it over since it is advanced
 */
public record RouteSummary(Map<Stage, Instant> since, Assessments assessments, int replicas) {

    public RouteSummary {
        since = Map.copyOf(since);
    }

    /** Others have taken it over (BPGE referente). */
    public boolean isReference() {
        return replicas > 0;
    }
}

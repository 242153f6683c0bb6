package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.Fix;
import pe.minka.practices.Stage;
import pe.minka.practices.StageOutcome;
import pe.minka.practices.route.Assessment;
import pe.minka.practices.route.Classification;
import pe.minka.practices.route.ReviewLevel;
import pe.minka.practices.sheet.Criterion;

/** How far a practice is on the route, what it needs for the next stage, and what was said about it. */
record RouteJson(
        String code,
        Stage stage,
        @Nullable Stage next,
        List<Check> guards,
        @Nullable StageRequestJson request,
        Classification classification,
        List<Assessed> criteria,
        List<Reviewed> reviews,
        List<Decided> decisions,
        int version,
        boolean inForce,
        Instant inForceUntil) {

    record Check(String code, boolean met, String reason, Fix fix) {}

    record Assessed(Criterion criterion, Assessment assessment) {}

    /** Current when what it read is what everybody reads now. */
    record Reviewed(
            ReviewLevel level, UUID reviewer, Instant at, int version, boolean current, List<VerdictJson> verdicts) {}

    record Decided(
            StageOutcome outcome,
            Stage from,
            Stage to,
            String reason,
            @Nullable String missing,
            UUID by,
            Instant at,
            int version) {}
}

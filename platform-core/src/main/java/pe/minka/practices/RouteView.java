package pe.minka.practices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.route.Assessments;
import pe.minka.practices.route.Refusal;
import pe.minka.practices.route.ReviewLevel;

/**
 * How far a practice is on the route, what it needs for the next stage, and what was said and decided about it.
 *
 * @param since when it reached each of the stages it has passed
 * @param next empty at the end of the route
 */
public record RouteView(
        String code,
        String title,
        Stage stage,
        Map<Stage, Instant> since,
        Optional<Stage> next,
        List<Guard> guards,
        Optional<StageRequest> request,
        List<StageDecision> decisions,
        Assessments assessments,
        List<AdvisoryHeld> advisories,
        List<CommitmentView> commitments,
        List<Renewal> renewals,
        Force force,
        LocalDate today,
        Mine mine) {

    public RouteView {
        since = Map.copyOf(since);
        guards = List.copyOf(guards);
        decisions = List.copyOf(decisions);
        advisories = List.copyOf(advisories);
        commitments = List.copyOf(commitments);
        renewals = List.copyOf(renewals);
    }

    /**
     * Whether it is in force, and what it takes to stay so.
     */
    public record Force(Instant until, boolean now, boolean renewable, boolean freshEvidence, boolean orphan) {}

    /**
     * What whoever reads may do.
     *
     * @param post in the team
     * @param refusal why they may not decide; empty when they may
     * @param level for which a review of theirs would count
     * @param noReview why none would
     */
    public record Mine(
            @Nullable Post post,
            Optional<Refusal> refusal,
            Optional<ReviewLevel> level,
            Optional<Refusal> noReview,
            boolean administers) {

        public boolean isHolder() {
            return post == Post.HOLDER;
        }
    }

    public long pending() {
        return guards.stream().filter(guard -> !guard.met()).count();
    }

    /** The team has done its part. */
    public boolean isReady() {
        return next.isPresent() && StageRequests.isReady(guards);
    }

    public boolean mayAsk() {
        return mine.isHolder() && request.isEmpty() && isReady();
    }

    public boolean mayDecide() {
        return mine.refusal().isEmpty();
    }
}

package pe.minka.practices;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.practices.route.Assessments;

/** Everything that was asked, decided, advised and promised about a practice on its route. */
@Component
class RouteHistory {

    private final RequestRows requests;
    private final DecisionRows decisions;
    private final ReviewRows reviews;
    private final ReportRows reports;
    private final RenewalRows renewals;
    private final TransferRows transfers;

    RouteHistory(
            RequestRows requests,
            DecisionRows decisions,
            ReviewRows reviews,
            ReportRows reports,
            RenewalRows renewals,
            TransferRows transfers) {
        this.requests = requests;
        this.decisions = decisions;
        this.reviews = reviews;
        this.reports = reports;
        this.renewals = renewals;
        this.transfers = transfers;
    }

    Optional<StageRequest> open(PracticeId practice) {
        return requests.open(practice);
    }

    List<StageDecision> decisions(PracticeId practice) {
        return decisions.all(practice);
    }

    Assessments assessments(PracticeId practice) {
        return reviews.of(practice);
    }

    List<AdvisoryHeld> advisories(PracticeId practice) {
        return reports.advisories(practice);
    }

    List<CommitmentView> commitments(PracticeId practice) {
        return reports.commitments(practice);
    }

    int replicas(PracticeId practice) {
        return transfers.count(practice);
    }

    List<Renewal> renewals(PracticeId practice) {
        return renewals.all(practice);
    }
}

package pe.minka.gamification.contributions;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.practices.ReviewDone;

/** Each review of a practice is recognised, whatever it says. */
@Component
class ReviewContributions {

    private final Ledger ledger;

    ReviewContributions(Ledger ledger) {
        this.ledger = ledger;
    }

    @ApplicationModuleListener
    void on(ReviewDone event) {
        if (!event.team().contains(event.reviewer())) {
            var cause = new Cause(
                    PracticeContributions.subject(event.practice()),
                    ContributionKind.REVIEW_DONE,
                    event.level() + " " + event.at());
            ledger.record(Contribution.accepted(
                    cause, event.reviewer(), event.title(), PracticeContributions.path(event.code()), event.at()));
        }
    }
}

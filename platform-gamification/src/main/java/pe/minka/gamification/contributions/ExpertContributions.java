package pe.minka.gamification.contributions;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.practices.ExpertCommentPublished;
import pe.minka.practices.ExpertCommentWithdrawn;
import pe.minka.practices.PracticeId;

/** What an expert says of a practice is recognised once, however often it is corrected. */
@Component
class ExpertContributions {

    private final Ledger ledger;

    ExpertContributions(Ledger ledger) {
        this.ledger = ledger;
    }

    @ApplicationModuleListener
    void on(ExpertCommentPublished event) {
        var expert = event.expert();
        if (expert != null && !event.team().contains(expert)) {
            var cause = cause(event.practice(), event.comment().value().toString());
            ledger.record(Contribution.accepted(
                    cause, expert, event.title(), PracticeContributions.path(event.code()), event.at()));
        }
    }

    @ApplicationModuleListener
    void on(ExpertCommentWithdrawn event) {
        ledger.withdraw(cause(event.practice(), event.comment().value().toString()), event.at());
    }

    private static Cause cause(PracticeId practice, String comment) {
        return new Cause(PracticeContributions.subject(practice), ContributionKind.EXPERT_COMMENT, comment);
    }
}

package pe.minka.gamification.contributions;

import java.util.Comparator;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.MemberId;
import pe.minka.practices.CommitmentKept;

/** A promise that was kept is recognised to everybody on the team that made it, for nobody is named as whose it is. */
@Component
class CommitmentContributions {

    private final Ledger ledger;

    CommitmentContributions(Ledger ledger) {
        this.ledger = ledger;
    }

    @ApplicationModuleListener
    void on(CommitmentKept event) {
        if (event.team().contains(event.confirmedBy())) {
            return;
        }
        var cause = new Cause(
                PracticeContributions.subject(event.practice()), ContributionKind.COMMITMENT_KEPT, event.origin());
        String path = PracticeContributions.path(event.code());
        event.team().stream()
                .sorted(Comparator.comparing(MemberId::value))
                .forEach(member -> ledger.record(Contribution.accepted(cause, member, event.title(), path, event.at())
                        .givenBy(event.confirmedBy())));
    }
}

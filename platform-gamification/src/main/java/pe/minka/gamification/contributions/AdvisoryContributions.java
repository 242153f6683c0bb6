package pe.minka.gamification.contributions;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.practices.AdvisoryRecorded;

/** Advice that was held is recognised to who gave it and to who asked for it. */
@Component
class AdvisoryContributions {

    private final Ledger ledger;
    private final AdviceThatBoreFruit fruit;

    AdvisoryContributions(Ledger ledger, AdviceThatBoreFruit fruit) {
        this.ledger = ledger;
        this.fruit = fruit;
    }

    @ApplicationModuleListener
    void on(AdvisoryRecorded event) {
        if (event.team().contains(event.advisor())) {
            return;
        }
        String subject = PracticeContributions.subject(event.practice());
        String path = PracticeContributions.path(event.code());
        var given = new Cause(subject, ContributionKind.ADVISORY_GIVEN, event.origin());
        var received = new Cause(subject, ContributionKind.ADVISORY_RECEIVED, event.origin());
        ledger.record(Contribution.accepted(given, event.advisor(), event.title(), path, event.at())
                .givenBy(event.holder()));
        ledger.record(Contribution.accepted(received, event.holder(), event.title(), path, event.at())
                .givenBy(event.advisor()));
        ledger.accepted(subject, ContributionKind.ADVISORY_GIVEN).stream()
                .filter(advice -> advice.member().equals(event.advisor()))
                .forEach(advice -> fruit.given(subject, advice, event.title(), path));
    }
}

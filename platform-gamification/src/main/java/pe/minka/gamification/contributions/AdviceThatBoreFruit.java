package pe.minka.gamification.contributions;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Accepted;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;

/**
 * Most of the recognition for advice comes when the practice advances afterwards, in the same season. Which of the two is
 * heard of first does not matter: each looks for the other.
 */
@Component
class AdviceThatBoreFruit {

    private static final List<ContributionKind> STEPS =
            List.of(ContributionKind.PRACTICE_INTERMEDIATE, ContributionKind.PRACTICE_ADVANCED);

    private final Ledger ledger;

    AdviceThatBoreFruit(Ledger ledger) {
        this.ledger = ledger;
    }

    void reached(String subject, ContributionKind step, String title, String path, Instant at) {
        var team = ledger.accepted(subject, step);
        ledger.accepted(subject, ContributionKind.ADVISORY_GIVEN).stream()
                .filter(given -> team.stream().anyMatch(reached -> follows(reached, given)))
                .forEach(given -> record(subject, step, given, title, path, at));
    }

    void given(String subject, Accepted given, String title, String path) {
        STEPS.forEach(step -> ledger.accepted(subject, step).stream()
                .filter(reached -> follows(reached, given))
                .findFirst()
                .ifPresent(reached -> record(subject, step, given, title, path, reached.at())));
    }

    void lost(String subject, ContributionKind step, Instant at) {
        ledger.withdraw(cause(subject, step), at);
    }

    private void record(String subject, ContributionKind step, Accepted given, String title, String path, Instant at) {
        ledger.record(Contribution.accepted(cause(subject, step), given.member(), title, path, at));
    }

    private static boolean follows(Accepted reached, Accepted given) {
        return reached.season().equals(given.season()) && !reached.at().isBefore(given.at());
    }

    private static Cause cause(String subject, ContributionKind step) {
        return new Cause(subject, ContributionKind.ADVISORY_FRUITFUL, step.name());
    }
}

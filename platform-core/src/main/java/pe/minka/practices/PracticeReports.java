package pe.minka.practices;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;

/** Where other modules tell a practice what they know of it. What is told twice is known once. */
@Service
@Transactional
public class PracticeReports {

    private final RouteDesk desk;
    private final ReportRows reports;
    private final TransferRows transfers;
    private final Clock clock;

    PracticeReports(RouteDesk desk, ReportRows reports, TransferRows transfers, Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.transfers = transfers;
        this.clock = clock;
    }

    /** False when it was known already. */
    public boolean advisoryHeld(String code, AdvisoryHeld advisory) {
        var dossier = desk.open(code);
        var practice = dossier.practice();
        var now = clock.instant();
        if (!reports.add(practice.id(), advisory, now)) {
            requireSame(practice.id(), advisory);
            return false;
        }
        desk.tell(new AdvisoryRecorded(
                practice.id(),
                code,
                dossier.title(),
                advisory.origin(),
                advisory.kind(),
                advisory.advisor(),
                practice.holder(),
                practice.members(),
                now));
        return true;
    }

    /** What somebody typed into a page that has been used already must not get lost. */
    private void requireSame(PracticeId practice, AdvisoryHeld advisory) {
        boolean known = reports.advisories(practice).stream().anyMatch(one -> one.isSame(advisory));
        if (advisory.isRegistered() && !known) {
            throw RuleViolation.at("minutes", "practices.advisory.used");
        }
    }

    public void commitmentOpened(String code, String origin, String what, LocalDate due) {
        reports.open(desk.open(code).practice().id(), origin, what, due, clock.instant());
    }

    /** False when there is none that is open. */
    public boolean commitmentClosed(String code, String origin, MemberId confirmedBy) {
        var dossier = desk.open(code);
        var practice = dossier.practice();
        var now = clock.instant();
        if (!reports.close(practice.id(), origin, now)) {
            return false;
        }
        desk.tell(
                new CommitmentKept(practice.id(), code, dossier.title(), origin, confirmedBy, practice.members(), now));
        return true;
    }

    /** False when it was known already. */
    public boolean transferCompleted(String code, TransferCompleted transfer) {
        var dossier = desk.open(code);
        if (dossier.practice().isCredited(transfer.receiver())) {
            throw new RuleViolation("practices.transfer.origin");
        }
        if (!transfers.add(dossier.practice().id(), transfer, clock.instant())) {
            return false;
        }
        desk.save(dossier);
        return true;
    }
}

package pe.minka.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.files.FileId;
import pe.minka.files.FileIntake;
import pe.minka.files.Files;
import pe.minka.files.TakenFile;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.practices.route.Words;
import pe.minka.practices.sheet.WrittenDay;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/** Advisors register the advice they gave outside the platform, and say when what was promised there is kept. */
@Service
public class PracticeAdvisories {

    private static final int YEARS_BACK = 5;
    private static final int YEARS_AHEAD = 5;
    private static final int LONGEST_PROMISE = 300;

    private final RouteDesk desk;
    private final PracticeReports reports;
    private final FileIntake intake;
    private final Files files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PracticeAdvisories(
            RouteDesk desk,
            PracticeReports reports,
            FileIntake intake,
            Files files,
            TransactionTemplate transaction,
            Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.intake = intake;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The file is looked at after the right to send it is known, and before the row is locked: that may take a while. */
    public void register(Access me, String code, RegisterAdvisory advisory) {
        transaction.executeWithoutResult(asked -> desk.openAsReferee(me, code));
        var held = read(me, advisory);
        var upload = advisory.file();
        @Nullable TakenFile taken = upload == null ? null : take(me, upload);
        transaction.executeWithoutResult(saved -> keep(me, code, advisory, held, taken));
    }

    private TakenFile take(Access me, Upload upload) {
        return intake.take(MinutesOwner.KIND, upload, me.id().actor());
    }

    private AdvisoryHeld read(Access me, RegisterAdvisory advisory) {
        String minutes = Words.optional("minutes", advisory.minutes());
        if (minutes.isEmpty() && advisory.file() == null) {
            throw RuleViolation.at("minutes", "practices.advisory.noMinutes");
        }
        var held = heldOn(advisory.heldOn());
        for (int i = 0; i < advisory.commitments().size(); i++) {
            String field = "commitments[" + i + "].";
            var due = due(advisory.commitments().get(i), field);
            if (due.isBefore(held)) {
                throw RuleViolation.at(field + "due", "practices.advisory.dueBefore");
            }
            if (due.isAfter(held.plusYears(YEARS_AHEAD))) {
                throw RuleViolation.at(field + "due", "practices.advisory.dueLate", YEARS_AHEAD);
            }
        }
        return new AdvisoryHeld(
                AdvisoryHeld.registered(advisory.id()),
                advisory.kind(),
                me.id(),
                held,
                minutes,
                null,
                Words.optional("recommendations", advisory.recommendations()));
    }

    private LocalDate heldOn(String typed) {
        var day = WrittenDay.read(typed).orElseThrow(() -> RuleViolation.at("heldOn", "practices.gap.noDay"));
        if (day.isAfter(Peru.dayOf(clock.instant()))) {
            throw RuleViolation.at("heldOn", "practices.advisory.notYet");
        }
        if (day.isBefore(Peru.dayOf(clock.instant()).minusYears(YEARS_BACK))) {
            throw RuleViolation.at("heldOn", "practices.advisory.tooOld", YEARS_BACK);
        }
        return day;
    }

    private static LocalDate due(RegisterAdvisory.Commitment commitment, String field) {
        String what = Words.required(field + "what", commitment.what());
        if (what.length() > LONGEST_PROMISE) {
            throw RuleViolation.at(field + "what", "practices.words.tooLong", LONGEST_PROMISE);
        }
        return WrittenDay.read(commitment.due())
                .orElseThrow(() -> RuleViolation.at(field + "due", "practices.gap.noDay"));
    }

    private void keep(Access me, String code, RegisterAdvisory advisory, AdvisoryHeld held, @Nullable TakenFile taken) {
        var dossier = desk.openAsReferee(me, code);
        @Nullable FileId file = taken == null ? null : files.keep(taken, advisory.id());
        var whole = new AdvisoryHeld(
                held.origin(),
                held.kind(),
                held.advisor(),
                held.heldOn(),
                held.minutes(),
                file,
                held.recommendations());
        if (!reports.advisoryHeld(code, whole)) {
            return;
        }
        int number = 0;
        for (var commitment : advisory.commitments()) {
            number++;
            reports.commitmentOpened(
                    code, held.origin() + "#" + number, commitment.what().strip(), due(commitment, ""));
        }
        desk.record(
                me,
                "practice.advised",
                dossier,
                null,
                Map.of("kind", held.kind().name(), "heldOn", held.heldOn().toString()));
    }

    /** Whoever may advise on the practice says that a promise is kept. */
    public void keepPromise(Access me, String code, String origin) {
        transaction.executeWithoutResult(saved -> {
            var dossier = desk.openAsReferee(me, code);
            if (reports.commitmentClosed(code, origin, me.id())) {
                desk.record(me, "practice.commitmentKept", dossier, null, Map.of());
            }
        });
    }
}

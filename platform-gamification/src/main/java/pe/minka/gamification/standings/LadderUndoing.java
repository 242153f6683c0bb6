package pe.minka.gamification.standings;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;

/**
 * Takes back the newest change of what the standings take, with what was reached only because of it: the cause for which a
 * standing drops within a season.
 */
@Service
@Transactional
public class LadderUndoing {

    private static final String NATIONAL = "changes of the standings are undone by national administrators";
    private static final int SHORTEST_REASON = 10;

    private final LadderRows rows;
    private final Losses losses;
    private final Assessments assessments;
    private final StandingNews news;
    private final AuditLog audit;
    private final Clock clock;

    LadderUndoing(
            LadderRows rows, Losses losses, Assessments assessments, StandingNews news, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.losses = losses;
        this.assessments = assessments;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** What it would mean; nothing where there is no change, or its season is over. */
    public Optional<Undoing> look(Access admin) {
        admin.requireNational(NATIONAL);
        var known = rows.all();
        var newest = known.getFirst();
        if (known.size() == 1 || !losses.isOpen(newest)) {
            return Optional.empty();
        }
        var restored = known.get(1).ladder();
        return Optional.of(new Undoing(newest, restored, losses.of(newest.ladder(), restored)));
    }

    /** Whether there is something to look at. */
    public boolean isPossible(Access admin) {
        admin.requireNational(NATIONAL);
        var known = rows.all();
        return known.size() > 1 && losses.isOpen(known.getFirst());
    }

    /** Only what was looked at: this version, and as it would be today. */
    public void undo(Access admin, int version, String seen, Reason reason) {
        admin.requireNational(NATIONAL);
        rows.hold();
        var undoing = look(admin)
                .filter(one -> one.undone().ladder().version() == version)
                .orElseThrow(() -> new RuleViolation("gamification.ladder.undo.late"));
        if (reason.text().length() < SHORTEST_REASON) {
            throw RuleViolation.at("reason", "gamification.ladder.undo.reason", SHORTEST_REASON);
        }
        if (!undoing.stamp().equals(seen)) {
            throw new RuleViolation("gamification.ladder.undo.moved");
        }
        var next = undoing.restored().as(version + 1);
        rows.add(new LadderVersion(next, admin.id(), clock.instant(), reason.text(), version));
        assessments.takeBack(undoing.losses());
        news.lost(undoing.losses(), version);
        audit.record(AuditRecord.of(admin.id().actor(), "recognition.standingsUndone", "standings", "")
                .because(reason.text())
                .with(Map.of(
                        "before",
                        undoing.undone().ladder().words(),
                        "after",
                        next.words(),
                        "count",
                        String.valueOf(undoing.people()))));
        assessments.assessSeason();
    }
}

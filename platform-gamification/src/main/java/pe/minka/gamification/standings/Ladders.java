package pe.minka.gamification.standings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.gamification.Board;
import pe.minka.gamification.Standing;
import pe.minka.gamification.rules.Rules;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;

/**
 * What the standings take, a national matter. A version is never changed: the next one follows it, and only once somebody
 * has looked at whom it reaches.
 */
@Service
@Transactional
public class Ladders {

    private static final String NATIONAL = "standings are kept by national administrators";

    private final LadderRows rows;
    private final Reaches reaches;
    private final Rules rules;
    private final Assessments assessments;
    private final AuditLog audit;
    private final Clock clock;

    Ladders(LadderRows rows, Reaches reaches, Rules rules, Assessments assessments, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.reaches = reaches;
        this.rules = rules;
        this.assessments = assessments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Ladder current() {
        return rows.latest();
    }

    /** As they were called, and what they took, on the day something was written down that never changes. */
    @Transactional(readOnly = true)
    public Ladder then(Instant then) {
        return rows.then(then);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<LadderVersion> history(Access admin) {
        admin.requireNational(NATIONAL);
        return rows.all();
    }

    /** How many have come to each standing in the season that is on, or beyond. */
    public Map<Standing, Integer> reached(Access admin) {
        admin.requireNational(NATIONAL);
        return reaches.counts();
    }

    /** Whom it would reach; nothing is decided. */
    public Reach look(Access admin, Ladder wanted) {
        admin.requireNational(NATIONAL);
        require(admin, wanted);
        return reaches.of(wanted);
    }

    /**
     * Nobody loses what they have reached; who has enough now reaches it at once.
     *
     * @param seen the stamp of what was looked at; other names alone need none
     */
    public void change(Access admin, Ladder wanted, Reason reason, String seen) {
        admin.requireNational(NATIONAL);
        rows.hold();
        var before = require(admin, wanted);
        if (!before.takesAs(wanted) && !reaches.of(wanted).stamp().equals(seen)) {
            throw new RuleViolation(seen.isEmpty() ? "gamification.ladder.unseen" : "gamification.ladder.moved");
        }
        var next = wanted.as(wanted.version() + 1);
        rows.add(new LadderVersion(next, admin.id(), clock.instant(), reason.text(), null));
        audit.record(AuditRecord.of(admin.id().actor(), "recognition.standingsChanged", "standings", "")
                .because(reason.text())
                .with(Map.of("before", before.words(), "after", wanted.words())));
        if (!before.takesAs(wanted)) {
            assessments.assessSeason();
        }
    }

    /** What they take so far. */
    private Ladder require(Access admin, Ladder wanted) {
        var before = rows.latest();
        if (before.steps().equals(wanted.steps())) {
            throw RuleViolation.at("reason", "gamification.ladder.same");
        }
        if (before.version() != wanted.version()) {
            throw overtaken(admin, wanted);
        }
        wanted.steps().forEach(Step::requireDemanding);
        requirePossible(wanted);
        return before;
    }

    /** Somebody was first: another person, or whoever decides, in another window. */
    private RuleViolation overtaken(Access admin, Ladder wanted) {
        var unread = history(admin).stream()
                .filter(one -> one.ladder().version() > wanted.version())
                .toList();
        return !unread.isEmpty() && unread.stream().allMatch(one -> admin.id().equals(one.by()))
                ? new RuleViolation("gamification.ladder.changed.own")
                : new RuleViolation("gamification.ladder.changed");
    }

    /** Nobody reaches a standing that asks for more kinds than give them points; the board with the fewest decides. */
    private void requirePossible(Ladder wanted) {
        var now = clock.instant();
        int members = rules.giving(Board.MEMBERS, now);
        int advisors = rules.giving(Board.ADVISORS, now);
        int most = Math.min(members, advisors);
        for (var step : wanted.steps()) {
            if (step.kinds() > most) {
                int whom = 1 + Integer.signum(members - advisors);
                throw most == 0
                        ? RuleViolation.at(step.kindsField(), "gamification.step.kinds.none", whom)
                        : RuleViolation.at(step.kindsField(), "gamification.step.kinds.few", most, whom);
            }
        }
    }
}

package pe.minka.gamification.simulation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.ContributionHistory;
import pe.minka.gamification.rules.ChangeRule;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Uuid7;

/**
 * Rules applied to a season after the fact (recálculo): decided here with a reason, counted in the background by
 * {@link Recounting}, and told with who has how much more or fewer.
 */
@Service
@Transactional
public class Recalculations {

    private static final String NATIONAL = "seasons are counted anew by national administrators";

    private static final int LINES = 500;

    private final RecalculationRows rows;
    private final RuleBook rules;
    private final Trials trials;
    private final ContributionHistory history;
    private final AuditLog audit;
    private final Clock clock;

    Recalculations(
            RecalculationRows rows,
            RuleBook rules,
            Trials trials,
            ContributionHistory history,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.trials = trials;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** Only what was tried out just so; a closed season stays as it was closed; and only one is counted at a time. */
    public UUID decide(Access admin, ApplyRules wish) {
        admin.requireNational(NATIONAL);
        if (wish.draft().rules().isEmpty()) {
            throw new RuleViolation("recognition.draft.same");
        }
        rows.waitForOthers();
        String season = wish.draft().season();
        var trial = trials.require(admin, wish.draft());
        if (rows.unfinished().isPresent()) {
            throw new RuleViolation("recognition.recalculation.running");
        }
        var id = Uuid7.next();
        add(id, admin, wish, trial);
        wish.draft().rules().forEach((kind, terms) -> rows.addRule(id, kind, version(admin, kind, terms, wish)));
        audit.record(AuditRecord.of(admin.id().actor(), "recognition.recalculated", "season", season)
                .because(wish.reason().text()));
        return id;
    }

    @Transactional(readOnly = true)
    public List<RecalculationView> all(Access admin) {
        admin.requireNational(NATIONAL);
        return rows.all();
    }

    @Transactional(readOnly = true)
    public RecalculationView find(Access admin, UUID id) {
        admin.requireNational(NATIONAL);
        return rows.find(id).orElseThrow(() -> new NotFound("recalculation " + id));
    }

    /** Whose points changed the most comes first. */
    @Transactional(readOnly = true)
    public List<RecalculationLine> lines(Access admin, UUID id) {
        return rows.lines(find(admin, id).id(), LINES);
    }

    private void add(UUID id, Access admin, ApplyRules wish, UUID trial) {
        try {
            rows.add(
                    id,
                    wish,
                    trial,
                    admin.id(),
                    clock.instant(),
                    history.countPeople(
                            wish.draft().season(), wish.draft().rules().keySet()));
        } catch (DuplicateKeyException atOnce) {
            throw new RuleViolation("recognition.recalculation.running");
        }
    }

    /** The one in force if it says the same and goes on, otherwise the next. */
    private int version(Access admin, ContributionKind kind, RuleTerms terms, ApplyRules wish) {
        var rule = rules.find(admin, kind);
        if (rule.inForce() != null && rule.says(terms) && rule.says(terms, clock.instant())) {
            return rule.inForce().rule().version();
        }
        int seen = Objects.requireNonNullElse(wish.seen().get(kind), rule.latest());
        return rules.change(admin, new ChangeRule(kind, terms, seen, null, wish.replacing(), wish.reason()))
                .latest();
    }
}

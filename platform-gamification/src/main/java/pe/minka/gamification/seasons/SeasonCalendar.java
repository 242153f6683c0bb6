package pe.minka.gamification.seasons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.gamification.ledger.Season;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.members.Access;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/**
 * When the next season begins and ends, a national matter. One season follows the other without a gap: the one that is on
 * ends the day before, on a day to come, so that nothing that has counted changes its season.
 */
@Service
@Transactional
public class SeasonCalendar {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 731;

    private final Seasons seasons;
    private final SeasonDateRows rows;
    private final AuditLog audit;
    private final Clock clock;

    SeasonCalendar(Seasons seasons, SeasonDateRows rows, AuditLog audit, Clock clock) {
        this.seasons = seasons;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** As it is now. */
    public SeasonPlan plan(Access admin) {
        admin.requireNational(SeasonDesk.NATIONAL);
        var current = seasons.current();
        var next = seasons.find(current.last().plusDays(1))
                .map(SeasonCalendar::dates)
                .orElseGet(() -> dates(current).following());
        return SeasonPlan.of(current.code(), dates(current), next);
    }

    /** As it would be; nothing is kept. */
    @Transactional(noRollbackFor = RuleViolation.class)
    public SeasonPlan preview(Access admin, SeasonDates dates) {
        var now = plan(admin);
        require(now, dates);
        return now.with(dates);
    }

    @Transactional(noRollbackFor = RuleViolation.class)
    public void decide(Access admin, PlanSeason wish) {
        admin.requireNational(SeasonDesk.NATIONAL);
        rows.hold(seasons.current().code());
        var before = plan(admin);
        if (!before.stamp().equals(wish.seen())) {
            throw new RuleViolation("recognition.seasons.next.overtaken");
        }
        require(before, wish.dates());
        var after = before.with(wish.dates());
        String code = rows.move(after, before);
        audit.record(AuditRecord.of(admin.id().actor(), "recognition.seasonPlanned", "season", code)
                .because(wish.reason().text())
                .with(Map.of(
                        "before", before.current() + ", " + before.next(),
                        "after", after.current() + ", " + after.next())));
    }

    private void require(SeasonPlan plan, SeasonDates dates) {
        LocalDate earliest = Peru.dayOf(clock.instant()).plusDays(2);
        if (dates.first().isBefore(earliest)) {
            throw RuleViolation.at("first", "recognition.seasons.next.early", earliest);
        }
        if (plan.with(dates).current().days() < SHORTEST) {
            throw RuleViolation.at("first", "recognition.seasons.next.cut", SHORTEST);
        }
        if (dates.days() < SHORTEST) {
            throw RuleViolation.at("last", "recognition.seasons.next.short", SHORTEST);
        }
        if (plan.with(dates).after().days() < SHORTEST) {
            throw RuleViolation.at("last", "recognition.seasons.next.rest", SHORTEST);
        }
        if (dates.days() > LONGEST) {
            throw RuleViolation.at("last", "recognition.seasons.next.long");
        }
        if (dates.first().isAfter(earliest.plusDays(LONGEST))) {
            throw RuleViolation.at("first", "recognition.seasons.next.late");
        }
    }

    private static SeasonDates dates(Season season) {
        return new SeasonDates(season.first(), season.last());
    }
}

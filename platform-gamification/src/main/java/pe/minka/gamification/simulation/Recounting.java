package pe.minka.gamification.simulation;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Came;
import pe.minka.gamification.ledger.ContributionHistory;
import pe.minka.gamification.ledger.Recounts;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.rules.Rules;

/**
 * Counts a season anew. Each contribution is a transaction of its own, so that nobody who contributes meanwhile waits;
 * whoever is interrupted begins again and finds what is done already done.
 */
@Component
class Recounting {

    private final RecalculationRows rows;
    private final Rules rules;
    private final ContributionHistory history;
    private final Recounts recounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recounting(
            RecalculationRows rows,
            Rules rules,
            ContributionHistory history,
            Recounts recounts,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.history = history;
        this.recounts = recounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${minka.recognition.recount-every:5s}")
    @SchedulerLock(name = "recount-season", lockAtMostFor = "PT2H")
    void carryOn() {
        rows.unfinished().ifPresent(this::count);
    }

    private void count(RecalculationRows.Work work) {
        var versions = rows.rules(work.id());
        var replay = new Replay(terms(versions));
        for (var part = part(work, 0);
                !part.isEmpty();
                part = part(work, part.getLast().arrival())) {
            part.forEach(came -> count(work, came, replay.judge(came), versions));
            rows.reach(work.id(), part.getLast().arrival());
        }
        rows.finish(work.id(), clock.instant());
    }

    private List<Came> part(RecalculationRows.Work work, long after) {
        return history.after(work.season(), after).stream()
                .filter(came -> came.arrival() <= work.until())
                .toList();
    }

    private void count(
            RecalculationRows.Work work, Came came, Verdict verdict, Map<ContributionKind, Integer> versions) {
        var kind = came.cause().kind();
        Integer rule = versions.containsKey(kind) ? under(verdict, versions.get(kind)) : came.rule();
        if (verdict.worth() == came.points()
                && verdict.outcome() == came.outcome()
                && Objects.equals(rule, came.rule())) {
            return;
        }
        transaction.executeWithoutResult(done -> {
            int change = recounts.recount(came, rule, verdict.outcome(), verdict.worth());
            if (change != 0) {
                rows.addChange(work.id(), came, change);
            }
        });
    }

    private static @Nullable Integer under(Verdict verdict, @Nullable Integer version) {
        return verdict.equals(Verdict.WITHOUT_RULE) ? null : version;
    }

    private Map<ContributionKind, RuleTerms> terms(Map<ContributionKind, Integer> versions) {
        Map<ContributionKind, RuleTerms> terms = new EnumMap<>(ContributionKind.class);
        versions.forEach(
                (kind, version) -> terms.put(kind, rules.version(kind, version).terms()));
        return terms;
    }
}

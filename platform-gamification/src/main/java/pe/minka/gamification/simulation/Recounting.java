package pe.minka.gamification.simulation;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Came;
import pe.minka.gamification.ledger.ContributionHistory;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Recounted;
import pe.minka.gamification.ledger.Recounts;
import pe.minka.gamification.ledger.Verdict;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.rules.Rules;

/**
 * Counts a season anew. Each person is a transaction of its own, so that hardly anybody who contributes meanwhile waits;
 * whoever is interrupted begins again and finds what is done already done. What comes in meanwhile counts under the new
 * rules, and its places are put right when its person's turn comes.
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
        var terms = terms(versions);
        long done = 0;
        for (var people = people(work, versions, null);
                !people.isEmpty();
                people = people(work, versions, people.getLast())) {
            for (var who : people) {
                boolean counted;
                do {
                    counted = count(work, who, versions, terms);
                } while (!counted);
            }
            done += people.size();
            rows.reach(work.id(), done);
        }
        rows.finish(work.id(), clock.instant());
    }

    private List<ParticipantId> people(
            RecalculationRows.Work work, Map<ContributionKind, Integer> versions, @Nullable ParticipantId after) {
        return history.people(work.season(), versions.keySet(), after);
    }

    private boolean count(
            RecalculationRows.Work work,
            ParticipantId who,
            Map<ContributionKind, Integer> versions,
            Map<ContributionKind, RuleTerms> terms) {
        return Boolean.TRUE.equals(transaction.execute(done -> recounts.hold(who, work.season(), terms)
                .map(all -> {
                    var replay = new Replay(terms);
                    var recounted = all.stream()
                            .map(came -> recounted(came, replay.judge(came), versions))
                            .toList();
                    recounts.recount(recounted).forEach(adjustment -> rows.add(work.id(), adjustment));
                    return true;
                })
                .orElse(false)));
    }

    private static Recounted recounted(Came came, Verdict verdict, Map<ContributionKind, Integer> versions) {
        return new Recounted(came, under(verdict, versions.get(came.cause().kind())), verdict);
    }

    private static @Nullable Integer under(Verdict verdict, @Nullable Integer version) {
        return verdict.equals(Verdict.WITHOUT_RULE) || verdict.equals(Verdict.NOT_YET) ? null : version;
    }

    private Map<ContributionKind, RuleTerms> terms(Map<ContributionKind, Integer> versions) {
        Map<ContributionKind, RuleTerms> terms = new EnumMap<>(ContributionKind.class);
        versions.forEach(
                (kind, version) -> terms.put(kind, rules.version(kind, version).terms()));
        return terms;
    }
}

package pe.minka.gamification.ledger;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a contribution another worth after the fact: what was given stays in the ledger, and the difference is added to
 * it. The entry takes no place under a cap, for the day or the season it would have taken it in has gone its way.
 */
@Component
public class Recounts {

    private static final String RECOUNT = """
            update contribution
            set rule = :rule, outcome = :outcome, points = :points, turns = :turns
            where subject = :subject and kind = :kind and occurrence = :occurrence and participant = :participant
            """;

    private final Withdrawals withdrawals;
    private final ContributionRows contributions;
    private final LedgerRows ledger;
    private final Scores scores;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Recounts(
            Withdrawals withdrawals,
            ContributionRows contributions,
            LedgerRows ledger,
            Scores scores,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.withdrawals = withdrawals;
        this.contributions = contributions;
        this.ledger = ledger;
        this.scores = scores;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** How much the member has more, or fewer, by it. Once it is worth that, asking again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int recount(Came came, @Nullable Integer rule, Outcome outcome, int worth) {
        withdrawals.hold(came.cause().subject());
        var known = contributions.find(came.cause(), came.participant()).orElseThrow();
        int change = known.accepted() ? worth - known.points() : 0;
        var recounted = known.recounted(rule, worth);
        if (change != 0) {
            ledger.add(recounted, change, EntryReason.RECALCULATION, clock.instant());
            scores.add(recounted.participant(), recounted.season(), recounted.day(), change);
        }
        write(recounted, outcome, change == 0 ? known.turns() : known.turns() + 1);
        events.publishEvent(new ContributionChanged(recounted.participant(), recounted.season()));
        return change;
    }

    private void write(Counted counted, Outcome outcome, int turns) {
        jdbc.sql(RECOUNT)
                .param("rule", counted.rule())
                .param("outcome", outcome.name())
                .param("points", counted.points())
                .param("turns", turns)
                .param("subject", counted.cause().subject())
                .param("kind", counted.cause().kind().name())
                .param("occurrence", counted.cause().occurrence())
                .param("participant", counted.participant().value())
                .update();
    }
}

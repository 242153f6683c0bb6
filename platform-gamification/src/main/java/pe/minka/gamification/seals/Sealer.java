package pe.minka.gamification.seals;

import java.time.Clock;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.shared.Peru;

/** Chains what was committed to the ledger, a batch at a time, and publishes each day where the chain has come to. */
@Component
class Sealer {

    /** Further back than any transaction lasts that took its number before others; the daily round looks at everything. */
    private static final long LATE = 100_000;

    private final SealRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(SealRows rows, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${minka.recognition.seal-every:30s}")
    @SchedulerLock(name = "seal-ledger")
    void seal() {
        sealFrom(Math.max(0, rows.lastEntry() - LATE));
    }

    /** Every hour, so that a node that was away at midnight makes up for it; the day is that of Lima. */
    @Scheduled(cron = "0 7 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "seal-ledger")
    void digest() {
        sealFrom(0);
        var today = Peru.dayOf(clock.instant());
        rows.addDigests(today.minusDays(1), Peru.startOf(today), clock.instant());
    }

    private void sealFrom(long from) {
        for (var season = rows.seasonToSeal(from); season.isPresent(); season = rows.seasonToSeal(from)) {
            String code = season.get();
            transaction.executeWithoutResult(done -> seal(code, from));
        }
    }

    private void seal(String season, long from) {
        var entries = rows.open(season, from);
        List<String> lines = entries.stream().map(SealRows.Open::line).toList();
        var last = rows.last(season);
        String before = last.map(SealRows.Seal::hash).orElseGet(() -> Chain.beginning(season));
        int number = last.map(SealRows.Seal::number).orElse(0) + 1;
        rows.add(
                season,
                new SealRows.Seal(number, entries.size(), Chain.next(before, lines), Form.LATEST),
                entries,
                clock.instant());
    }
}

package pe.minka.gamification.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import pe.minka.gamification.ledger.ScoreChanged;

/**
 * Puts what was committed on the boards, on a thread of its own: who contributes never waits for Redis. What it drops,
 * because too many wait or Redis is away, the next sweep finds.
 */
@Component
class Projector implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    private static final int MOST_WAITING = 10_000;
    private static final int AT_ONCE = 100;
    private static final long LOOK_AGAIN_MILLIS = 1_000;
    private static final long REST_MILLIS = 50;

    private final Entries entries;
    private final Boards boards;
    private final Teams teams;
    private final Circuit circuit;
    private final RankingFigures figures;

    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private final Worker worker = new Worker("ranking", LOOK_AGAIN_MILLIS, REST_MILLIS, asked -> project());

    Projector(Entries entries, Boards boards, Teams teams, Circuit circuit, RankingFigures figures) {
        this.entries = entries;
        this.boards = boards;
        this.teams = teams;
        this.circuit = circuit;
        this.figures = figures;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ScoreChanged event) {
        offer(event.participant().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(PlaceChanged event) {
        offer(event.participant().value());
    }

    private void offer(UUID participant) {
        if (circuit.isOpen() || waiting.size() >= MOST_WAITING) {
            figures.dropped(1);
            return;
        }
        waiting.add(participant);
        worker.ask();
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    /** Whoever changes meanwhile is taken along the next time. */
    private void project() {
        for (int left = waiting.size(); left > 0; left -= AT_ONCE) {
            List<UUID> some = take();
            if (circuit.isOpen()) {
                figures.dropped(some.size());
            } else {
                project(some);
            }
        }
    }

    private void project(List<UUID> some) {
        try {
            List<Entry> changed = new ArrayList<>(entries.of(some));
            long before = entries.complete();
            if (teams.workOut()) {
                changed.addAll(entries.teams(before));
            }
            write(changed);
        } catch (DataAccessException | TransactionException e) {
            figures.dropped(some.size());
            LOG.warn("{} changes of the ranking are left to the next sweep: {}", some.size(), e.getMessage());
        }
    }

    private void write(List<Entry> changed) {
        try {
            boards.put(changed);
        } catch (RedisAway e) {
            figures.dropped(changed.size());
            circuit.open(e);
        }
    }

    private List<UUID> take() {
        List<UUID> some = new ArrayList<>(AT_ONCE);
        for (var each = waiting.iterator(); each.hasNext() && some.size() < AT_ONCE; ) {
            some.add(each.next());
            each.remove();
        }
        return some;
    }
}

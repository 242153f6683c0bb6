package pe.minka.gamification.ranking;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Brings the boards back: when the platform starts, when somebody finds none, and when Redis answers again after it has
 * not. Only what has caught up is read.
 */
@Component
class Upkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Repair repair;
    private final Circuit circuit;
    private final Worker worker = new Worker("ranking-upkeep", LOOK_AGAIN_MILLIS, this::look);
    private volatile boolean everything;

    Upkeep(Repair repair, Circuit circuit) {
        this.repair = repair;
        this.circuit = circuit;
    }

    /** Soon, on another thread. */
    void repairSoon() {
        worker.ask();
    }

    void rebuildSoon() {
        everything = true;
        repairSoon();
    }

    /** On this thread; false while somebody else builds. */
    boolean rebuildNow() {
        return repair.rebuild(false);
    }

    boolean isAskedToRebuild() {
        return everything;
    }

    /** Now; whatever fails is tried again. */
    void repair() {
        attempt(repair::catchUp);
    }

    /** Some of what is on the boards already, each time those that follow; and what could not be built when it was asked for. */
    void lookOver() {
        attempt(repair::lookOver);
        if (everything) {
            repairSoon();
        }
    }

    /** Everything anew, telling what was wrong. */
    void reconcile() {
        attempt(() -> repair.rebuild(true));
    }

    @Override
    public void start() {
        worker.ask();
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

    void look(boolean wanted) {
        if (!wanted && !circuit.isOpen()) {
            return;
        }
        attempt(() -> {
            repair.knock();
            if (everything) {
                rebuild();
            }
            repair.catchUp();
            if (circuit.isOpen()) {
                circuit.close();
                // What changed since it looked, nobody has put on the boards.
                repair.catchUp();
            }
        });
    }

    /** What is asked for meanwhile, and what did not come about, is built the next time it looks. */
    private void rebuild() {
        everything = false;
        boolean built = false;
        try {
            built = repair.rebuild(false);
        } finally {
            if (!built) {
                everything = true;
            }
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RedisAway e) {
            circuit.open(e);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the ranking could not be repaired: {}", e.getMessage());
        }
    }
}

package pe.minka.gamification.ranking;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that sets to work as soon as it is asked to, and looks by itself again and again. */
public final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private static final long STOP_MILLIS = 3_000;

    /** What is to be done; whether somebody asked for it. */
    public interface Work {

        void look(boolean asked);
    }

    private final String name;
    private final long everyMillis;
    private final long restMillis;
    private final Work work;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    public Worker(String name, long everyMillis, Work work) {
        this(name, everyMillis, 0, work);
    }

    /** What is asked for without a pause is looked at together, after a rest. */
    public Worker(String name, long everyMillis, long restMillis, Work work) {
        this.name = name;
        this.everyMillis = everyMillis;
        this.restMillis = restMillis;
        this.work = work;
    }

    public void ask() {
        if (asked.availablePermits() == 0) {
            asked.release();
        }
    }

    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    public synchronized void stop() {
        running = false;
        var stopping = thread;
        thread = null;
        if (stopping != null) {
            asked.release();
            try {
                stopping.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                boolean wanted = asked.tryAcquire(everyMillis, TimeUnit.MILLISECONDS);
                asked.drainPermits();
                if (running) {
                    look(wanted);
                    Thread.sleep(restMillis);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Whatever goes wrong, it looks again. */
    private void look(boolean wanted) {
        try {
            work.look(wanted);
        } catch (RuntimeException e) {
            LOG.error("{} failed and goes on", name, e);
        }
    }
}

package pe.minka.web.live;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import pe.minka.shared.DatabaseAway;

/**
 * Where the live part works: on virtual threads, of which one that waits for a slow line costs nothing, and by a clock of
 * its own, which jobs that take long do not hold up.
 */
@Component
class LiveThreads implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LiveThreads.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-clock").daemon().factory());

    void execute(Runnable task) {
        try {
            threads.execute(() -> run(task));
        } catch (RejectedExecutionException stopping) {
            log.debug("too late to do anything live");
        }
    }

    void later(Duration pause, Runnable task) {
        try {
            var _ = clock.schedule(() -> execute(task), pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopping) {
            log.debug("too late to plan anything live");
        }
    }

    /** Again and again, never twice at once. */
    void every(Duration pace, Runnable task) {
        var busy = new AtomicBoolean();
        Runnable once = () -> {
            if (busy.compareAndSet(false, true)) {
                execute(() -> {
                    try {
                        task.run();
                    } finally {
                        busy.set(false);
                    }
                });
            }
        };
        var _ = clock.scheduleAtFixedRate(once, pace.toNanos(), pace.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What fails is done again by whoever looks after it; that the database is away others say. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            if (DatabaseAway.isCauseOf(e)) {
                log.debug("not done, the database is away: {}", e.getMessage());
            } else {
                log.warn("not done live", e);
            }
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
        threads.shutdownNow();
    }
}

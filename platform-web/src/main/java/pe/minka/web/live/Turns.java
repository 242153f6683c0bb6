package pe.minka.web.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Does one thing after the other, on whatever thread there is. */
final class Turns {

    /** As much as may be asked in a minute. */
    static final int MOST = MessagePace.PER_MINUTE;

    private final Executor threads;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    Turns(Executor threads) {
        this.threads = threads;
    }

    /** False when so much waits already that it is not done. */
    synchronized boolean add(Runnable task) {
        if (waiting.size() >= MOST) {
            return false;
        }
        waiting.add(task);
        if (!busy) {
            busy = true;
            threads.execute(this::work);
        }
        return true;
    }

    private void work() {
        for (var task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        var task = waiting.poll();
        busy = task != null;
        return task;
    }
}

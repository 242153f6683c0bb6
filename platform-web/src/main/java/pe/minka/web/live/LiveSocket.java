package pe.minka.web.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import pe.minka.streams.Topic;
import pe.minka.web.security.Pass;

/**
 * Somebody who watches by a socket, with what waits to be sent to them in its order. Nobody waits for somebody who reads
 * slowly: too much waiting, or a line that takes nothing for seconds, and they are cut off and come back by serial.
 */
final class LiveSocket {

    /** Characters; what is said here is hardly more than ASCII. */
    static final int MOST_WAITING = 128 * 1024;

    private static final long PATIENCE_SECONDS = 3;
    private static final String PING = "";

    private final Line line;
    private final Pass pass;
    private final Executor threads;
    private final Turns turns;
    private final Set<Topic> topics = ConcurrentHashMap.newKeySet();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition taken = lock.newCondition();
    private final Deque<String> waiting = new ArrayDeque<>();
    private int size;
    private boolean sending;
    private boolean closed;
    private volatile boolean saving;
    private volatile boolean tooSlow;
    private volatile long heardFrom = System.nanoTime();

    LiveSocket(Line line, Pass pass, Executor threads) {
        this.line = line;
        this.pass = pass;
        this.threads = threads;
        this.turns = new Turns(threads);
        this.saving = pass.access().preferences().dataSaver();
    }

    Pass pass() {
        return pass;
    }

    /** What is asked on this socket is done one after the other; false when too much waits to be done. */
    boolean inTurn(Runnable task) {
        return turns.add(task);
    }

    Set<Topic> topics() {
        return topics;
    }

    void save(boolean data) {
        saving = data;
    }

    void tell(Telling telling) {
        send(saving ? telling.lean() : telling.whole());
    }

    void ping() {
        send(PING);
    }

    /** The other side answered. */
    void isThere() {
        heardFrom = System.nanoTime();
    }

    boolean isSilentFor(Duration pause) {
        return System.nanoTime() - heardFrom > pause.toNanos();
    }

    boolean wasTooSlow() {
        return tooSlow;
    }

    /** Never waits. */
    void send(String text) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            waiting.add(text);
            size += text.length();
            if (size <= MOST_WAITING) {
                startSending();
                return;
            }
        } finally {
            lock.unlock();
        }
        cutOff();
    }

    /** For whoever is told much at once: waits while there is a lot to be taken. */
    void tellPatiently(Telling telling) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!closed && size > MOST_WAITING / 2 && left > 0) {
                left = taken.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } finally {
            lock.unlock();
        }
        tell(telling);
    }

    private void startSending() {
        if (!sending) {
            sending = true;
            threads.execute(this::drain);
        }
    }

    private void drain() {
        try {
            for (var next = next(); next != null; next = next()) {
                if (next.isEmpty()) {
                    line.ping();
                } else {
                    line.send(next);
                }
            }
        } catch (IOException | RuntimeException gone) {
            cutOff();
        }
    }

    private void cutOff() {
        tooSlow = isOpen();
        close(Farewell.LATER);
    }

    private @Nullable String next() {
        lock.lock();
        try {
            var next = closed ? null : waiting.poll();
            if (next == null) {
                sending = false;
            } else {
                size -= next.length();
                taken.signalAll();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is sent any more, not even what waits. */
    void close(Farewell why) {
        if (forget()) {
            threads.execute(() -> line.hangUp(why));
        }
    }

    /** The other side is gone, or is told to go; false when it was before. */
    boolean forget() {
        lock.lock();
        try {
            boolean open = !closed;
            closed = true;
            waiting.clear();
            size = 0;
            taken.signalAll();
            return open;
        } finally {
            lock.unlock();
        }
    }

    boolean isOpen() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }
}

package pe.minka.web.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.StreamLog;
import pe.minka.streams.Topic;

/**
 * Those who watch one topic at this node, and how far they have been told. What is heard of comes in any order and any
 * number of times; it is told by serial, each once, and what is missing in between is waited for.
 */
final class Room {

    static final long UNKNOWN = -1;

    private final Topic topic;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<LiveSocket, Reader> readers = new LinkedHashMap<>();
    private final NavigableMap<Long, StreamEvent> heard = new TreeMap<>();
    private long rumoured = UNKNOWN;
    private long told = UNKNOWN;
    private long gap = UNKNOWN;
    private boolean telling;

    Room(Topic topic) {
        this.topic = topic;
    }

    Topic topic() {
        return topic;
    }

    private static final class Reader {

        private long known;

        /** What was told since they came in and is theirs once they have caught up; null when they have. */
        private @Nullable List<Telling> kept = new ArrayList<>();

        /** Something was told that could not be kept: they have to read the log once more. */
        private boolean missesSome;

        void keep(Telling telling) {
            if (kept != null && kept.size() < StreamLog.REPLAYED) {
                kept.add(telling);
            } else {
                missesSome = true;
            }
        }

        void startAgain() {
            kept = new ArrayList<>();
            missesSome = false;
        }
    }

    /** From now on nothing is lost to them, and nothing told before they have {@link #settle caught up}. */
    void enter(LiveSocket socket) {
        locked(() -> readers.put(socket, new Reader()));
    }

    /** Whether somebody is left. */
    boolean leave(LiveSocket socket) {
        lock.lock();
        try {
            readers.remove(socket);
            return !readers.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * They know everything up to this serial: they get what came in the meantime, and are told from here on. False when
     * something was missed meanwhile, and they have to read on from there.
     */
    boolean settle(LiveSocket socket, long last, Wording wording) {
        lock.lock();
        try {
            var reader = readers.get(socket);
            if (reader == null || reader.kept == null) {
                return true;
            }
            if (reader.missesSome) {
                reader.startAgain();
                return false;
            }
            told = told == UNKNOWN ? last : told;
            var kept = reader.kept;
            reader.kept = null;
            reader.known = last;
            kept.forEach(telling -> tell(socket, reader, telling));
            socket.send(wording.subscribed(topic, reader.known));
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody says that this happened. */
    void hear(StreamEvent event) {
        locked(() -> {
            if (event.serial() > told) {
                heard.put(event.serial(), event);
                rumoured = Math.max(rumoured, event.serial());
            }
            // who hears so much without being able to tell it finds it in the log
            if (heard.size() > StreamLog.REPLAYED) {
                heard.pollLastEntry();
            }
        });
    }

    /** Whether there is something to tell and nobody at it: then whoever asks is. */
    boolean begin() {
        lock.lock();
        try {
            if (telling || !isNextHere()) {
                return false;
            }
            telling = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Up to where it is told when something later was heard of and what comes between was not; said once of each gap. */
    long gap() {
        lock.lock();
        try {
            boolean lacksSome = told != UNKNOWN && !telling && rumoured > told && !isNextHere();
            if (!lacksSome || gap == told) {
                return UNKNOWN;
            }
            gap = told;
            return gap;
        } finally {
            lock.unlock();
        }
    }

    private boolean isNextHere() {
        if (told == UNKNOWN) {
            return false;
        }
        heard.headMap(told, true).clear();
        return !heard.isEmpty() && heard.firstKey() == told + 1;
    }

    /** What is to be told next, until there is nothing: then nobody is at it any more. */
    @Nullable
    StreamEvent next() {
        lock.lock();
        try {
            telling = isNextHere();
            return telling ? heard.firstEntry().getValue() : null;
        } finally {
            lock.unlock();
        }
    }

    /** It could not be told and stays the next. */
    void giveUp() {
        locked(() -> telling = false);
    }

    void tell(Telling telling) {
        locked(() -> {
            if (telling.serial() == told + 1) {
                told = telling.serial();
                readers.forEach((socket, reader) -> keepOrTell(socket, reader, telling));
            }
        });
    }

    private static void keepOrTell(LiveSocket socket, Reader reader, Telling telling) {
        if (reader.kept == null) {
            tell(socket, reader, telling);
        } else {
            reader.keep(telling);
        }
    }

    private static void tell(LiveSocket socket, Reader reader, Telling telling) {
        if (telling.serial() > reader.known) {
            reader.known = telling.serial();
            socket.tell(telling);
        }
    }

    /** Too much is missing: everybody reads the page anew, as of this serial. */
    void jump(long last, Wording wording) {
        locked(() -> {
            if (last > told) {
                told = last;
                readers.forEach((socket, reader) -> {
                    if (reader.kept != null) {
                        reader.missesSome = true;
                    } else if (reader.known < last) {
                        reader.known = last;
                        socket.send(wording.snapshot(topic, last));
                    }
                });
            }
        });
    }

    /** Up to where everybody here has been told, if anybody has. */
    long told() {
        lock.lock();
        try {
            return told;
        } finally {
            lock.unlock();
        }
    }

    /** Up to where this one has been told; nothing while they are still catching up. */
    long toldTo(LiveSocket socket) {
        lock.lock();
        try {
            var reader = readers.get(socket);
            return reader == null || reader.kept != null ? UNKNOWN : reader.known;
        } finally {
            lock.unlock();
        }
    }

    void sendAll(String text) {
        locked(() -> readers.keySet().forEach(socket -> socket.send(text)));
    }

    List<LiveSocket> sockets() {
        lock.lock();
        try {
            return List.copyOf(readers.keySet());
        } finally {
            lock.unlock();
        }
    }

    int people() {
        lock.lock();
        try {
            return (int) readers.keySet().stream()
                    .map(socket -> socket.pass().member())
                    .distinct()
                    .count();
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}

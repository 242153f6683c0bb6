package pe.minka.web.live;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.streams.Missed;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.Topic;

/**
 * The topics that somebody watches at this node. What happens is heard of from the own writers, from other nodes and from
 * the log, in whatever order; each room tells it once, by serial, made into HTML once for all.
 */
@Component
class Rooms {

    /** What is missing may be on its way. */
    private static final Duration A_MOMENT = Duration.ofMillis(120);

    private final Map<Topic, Room> rooms = new ConcurrentHashMap<>();
    private final Replays replays;
    private final Wording wording;
    private final LiveTopics topics;
    private final LiveThreads threads;
    private final LiveFigures figures;

    Rooms(Replays replays, Wording wording, LiveTopics topics, LiveThreads threads, LiveFigures figures) {
        this.replays = replays;
        this.wording = wording;
        this.topics = topics;
        this.threads = threads;
        this.figures = figures;
    }

    void enter(Topic topic, LiveSocket socket) {
        rooms.compute(topic, (key, open) -> {
            var room = open == null ? new Room(topic) : open;
            room.enter(socket);
            return room;
        });
    }

    /** False when they have to read on from there first. */
    boolean settle(Topic topic, LiveSocket socket, long last) {
        var room = rooms.get(topic);
        boolean settled = room == null || room.settle(socket, last, wording);
        if (room != null) {
            goOn(room);
        }
        return settled;
    }

    void leave(Topic topic, LiveSocket socket) {
        rooms.computeIfPresent(topic, (key, room) -> room.leave(socket) ? room : null);
    }

    @Nullable
    Room find(Topic topic) {
        return rooms.get(topic);
    }

    Collection<Room> all() {
        return List.copyOf(rooms.values());
    }

    /** Nothing to do for what nobody watches here. */
    void hear(StreamEvent event) {
        var room = rooms.get(event.topic());
        if (room != null) {
            room.hear(event);
            goOn(room);
        }
    }

    private void goOn(Room room) {
        if (room.begin()) {
            threads.execute(() -> tell(room));
        } else {
            awaitMissing(room);
        }
    }

    /** Who writes at the same time is heard in another order: mostly what is missing comes before it is looked for. */
    private void awaitMissing(Room room) {
        long gap = room.gap();
        if (gap != Room.UNKNOWN) {
            threads.later(A_MOMENT, () -> {
                if (room.told() == gap) {
                    lookUp(room);
                }
            });
        }
    }

    private void tell(Room room) {
        try {
            for (var event = room.next(); event != null; event = room.next()) {
                room.tell(replays.tell(event));
                figures.told();
                if (topics.changesReaders(event)) {
                    askAnew(room);
                }
            }
        } catch (RuntimeException e) {
            room.giveUp();
            throw e;
        }
        awaitMissing(room);
    }

    /** Whoever may not watch any more is sent away. */
    private void askAnew(Room room) {
        for (var socket : room.sockets()) {
            if (!topics.mayRead(socket.pass().access(), room.topic())) {
                socket.topics().remove(room.topic());
                leave(room.topic(), socket);
                socket.send(wording.refused(room.topic().toString()));
            }
        }
    }

    /** Whatever the log has that the room has not told. */
    private void lookUp(Room room) {
        long told = room.told();
        if (told == Room.UNKNOWN) {
            return;
        }
        Missed missed = replays.since(room.topic(), told);
        if (missed.snapshot() && missed.last() > told) {
            figures.jumped();
            room.jump(missed.last(), wording);
            askAnew(room);
        }
        missed.events().forEach(room::hear);
        if (room.begin()) {
            threads.execute(() -> tell(room));
        }
    }

    /** Looks in the log what the rooms may not have heard of, with one question for all of them. */
    void lookUpAll() {
        Map<Topic, Room> open = new HashMap<>(rooms);
        Map<Topic, Long> last = replays.last(open.keySet());
        open.forEach((topic, room) -> {
            long told = room.told();
            if (told != Room.UNKNOWN && last.getOrDefault(topic, 0L) > told) {
                lookUp(room);
            }
        });
    }
}

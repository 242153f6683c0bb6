package pe.minka.web.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.streams.Topic;

/** Somebody begins to watch a topic: they are told what they missed, and then what happens. */
@Component
class Subscriptions {

    /** More than a page of ours ever shows. */
    private static final int MOST = 20;

    private final LiveTopics topics;
    private final Rooms rooms;
    private final Replays replays;
    private final Presence presence;
    private final Wording wording;

    Subscriptions(LiveTopics topics, Rooms rooms, Replays replays, Presence presence, Wording wording) {
        this.topics = topics;
        this.rooms = rooms;
        this.replays = replays;
        this.presence = presence;
        this.wording = wording;
    }

    /** Who does not say how far they know it is told what happens from now on. */
    void begin(LiveSocket socket, String written, @Nullable Long since) {
        var topic = Topic.of(written);
        if (topic.isEmpty() || !hasPlace(socket, topic.get())) {
            socket.send(wording.refused(written));
            return;
        }
        watch(socket, topic.get(), since);
    }

    private static boolean hasPlace(LiveSocket socket, Topic topic) {
        return socket.topics().contains(topic) || socket.topics().size() < MOST;
    }

    private void watch(LiveSocket socket, Topic topic, @Nullable Long since) {
        socket.topics().add(topic);
        rooms.enter(topic, socket);
        boolean caughtUp = false;
        try {
            // asked once they are in: who may watch is told apart from then on to all who are
            if (topics.mayRead(socket.pass().access(), topic)) {
                catchUp(socket, topic, since);
                caughtUp = true;
            } else {
                socket.send(wording.refused(topic.toString()));
            }
        } finally {
            // they may have gone while they were told
            if (!caughtUp || !socket.isOpen()) {
                end(socket, topic);
            }
        }
    }

    private void catchUp(LiveSocket socket, Topic topic, @Nullable Long since) {
        long known = since == null ? replays.last(topic) : since;
        do {
            known = tellMissed(socket, topic, known);
        } while (!rooms.settle(topic, socket, known) && socket.isOpen());
        int people = presence.last(topic);
        if (people > 0) {
            socket.send(wording.presence(topic, people));
        }
    }

    private long tellMissed(LiveSocket socket, Topic topic, long known) {
        var missed = replays.since(topic, known);
        if (missed.snapshot()) {
            socket.send(wording.snapshot(topic, missed.last()));
        }
        replays.replay(topic, missed)
                .takeWhile(frame -> socket.isOpen())
                .forEach(frame -> socket.tellPatiently(wording.of(frame)));
        return missed.last();
    }

    void end(LiveSocket socket, String written) {
        Topic.of(written).ifPresent(topic -> end(socket, topic));
    }

    private void end(LiveSocket socket, Topic topic) {
        socket.topics().remove(topic);
        rooms.leave(topic, socket);
    }

    void endAll(LiveSocket socket) {
        for (var topic : List.copyOf(socket.topics())) {
            end(socket, topic);
        }
    }
}

package pe.minka.web.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells each socket now and then up to which serial its topics have come, so that a gap is noticed, and asks whether
 * somebody is still there. Each second it is the turn of some of them.
 */
@Component
class Heartbeats {

    private static final int EVERY = 8;
    private static final int PING_EVERY = 4 * EVERY;
    private static final Duration GONE = Duration.ofSeconds(80);

    private final LiveSockets sockets;
    private final Rooms rooms;
    private final Wording wording;
    private int second;

    Heartbeats(LiveSockets sockets, Rooms rooms, Wording wording) {
        this.sockets = sockets;
        this.rooms = rooms;
        this.wording = wording;
    }

    void beat() {
        second = (second + 1) % PING_EVERY;
        for (var socket : sockets.all()) {
            int turn = Math.floorMod(System.identityHashCode(socket), PING_EVERY);
            if (socket.isSilentFor(GONE)) {
                socket.close(Farewell.LATER);
            } else if (turn % EVERY == second % EVERY) {
                beat(socket, turn == second);
            }
        }
    }

    private void beat(LiveSocket socket, boolean ping) {
        Map<String, Long> serials = new HashMap<>();
        for (var topic : socket.topics()) {
            var room = rooms.find(topic);
            long told = room == null ? Room.UNKNOWN : room.toldTo(socket);
            if (told != Room.UNKNOWN) {
                serials.put(topic.toString(), told);
            }
        }
        socket.send(wording.heartbeat(serials));
        if (ping) {
            socket.ping();
        }
    }
}

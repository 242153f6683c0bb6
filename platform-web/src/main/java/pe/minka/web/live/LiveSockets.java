package pe.minka.web.live;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** The sockets open at this node, by whose they are. */
@Component
class LiveSockets {

    /** More windows than somebody looks at. */
    static final int MOST_OF_ONE = 10;

    private final Map<MemberId, Set<LiveSocket>> open = new ConcurrentHashMap<>();
    private final LiveFigures figures;
    private volatile boolean stopping;

    LiveSockets(LiveFigures figures) {
        this.figures = figures;
    }

    boolean isFull(MemberId member) {
        return stopping || of(member).size() >= MOST_OF_ONE;
    }

    /** False when there are too many of this member already. */
    boolean add(LiveSocket socket) {
        boolean[] added = {false};
        open.compute(socket.pass().member(), (member, before) -> {
            Set<LiveSocket> sockets = before == null ? new HashSet<>() : new HashSet<>(before);
            added[0] = !stopping && sockets.size() < MOST_OF_ONE && sockets.add(socket);
            return sockets.isEmpty() ? null : sockets;
        });
        if (added[0]) {
            figures.opened();
        }
        return added[0];
    }

    void remove(LiveSocket socket) {
        open.computeIfPresent(socket.pass().member(), (member, before) -> {
            Set<LiveSocket> sockets = new HashSet<>(before);
            if (sockets.remove(socket)) {
                figures.closed(socket.wasTooSlow());
            }
            return sockets.isEmpty() ? null : sockets;
        });
    }

    Collection<LiveSocket> of(MemberId member) {
        return open.getOrDefault(member, Set.of());
    }

    List<LiveSocket> all() {
        return open.values().stream().flatMap(Set::stream).toList();
    }

    /** No more come in, and those that are here are told to go elsewhere. */
    void sendAway() {
        stopping = true;
        all().forEach(socket -> socket.close(Farewell.RESTART));
    }
}

package pe.minka.web.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.web.security.Pass;
import pe.minka.web.security.Passes;

/**
 * Sees to it that nobody watches who no longer may. It is told when something changes, on whichever node; what ends by
 * itself it knows beforehand, and while the nodes do not hear each other it asks about everybody all the time.
 */
@Component
class Guard {

    /** Even what nobody told. */
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(10);

    private final LiveSockets sockets;
    private final Passes passes;
    private final Wire wire;
    private final Clock clock;
    private final Map<LiveSocket, Instant> due = new ConcurrentHashMap<>();

    Guard(LiveSockets sockets, Passes passes, Wire wire, Clock clock) {
        this.sockets = sockets;
        this.passes = passes;
        this.wire = wire;
        this.clock = clock;
    }

    /** Several times a second. */
    void look() {
        var all = sockets.all();
        due.keySet().retainAll(Set.copyOf(all));
        var now = clock.instant();
        examine(all.stream().filter(socket -> isDue(socket, now)).toList());
    }

    private boolean isDue(LiveSocket socket, Instant now) {
        var at = due.get(socket);
        return wire.isAway() || socket.pass().isOfProgram() || at == null || !at.isAfter(now);
    }

    /** Now, of whom something is said to have changed. */
    void look(MemberId member) {
        examine(List.copyOf(sockets.of(member)));
    }

    private void examine(Collection<LiveSocket> some) {
        if (some.isEmpty()) {
            return;
        }
        var holding = passes.holding(some.stream().map(LiveSocket::pass).collect(Collectors.toSet()));
        var next = clock.instant().plus(AT_LEAST_EVERY);
        some.forEach(socket -> settle(socket, holding, next));
    }

    private void settle(LiveSocket socket, Map<Pass, Instant> holding, Instant next) {
        var until = holding.get(socket.pass());
        if (until == null) {
            socket.close(Farewell.NOT_ADMITTED);
        } else {
            due.put(socket, until.isBefore(next) ? until : next);
        }
    }
}

package pe.minka.web.api;

import java.util.List;
import pe.minka.practices.Guard;

/** A practice that cannot be published yet, with what it lacks. */
final class NotReady extends RuntimeException {

    private final transient List<Guard> pending;

    NotReady(List<Guard> pending) {
        super(pending.size() + " guards are pending");
        this.pending = List.copyOf(pending);
    }

    List<Guard> pending() {
        return pending;
    }
}

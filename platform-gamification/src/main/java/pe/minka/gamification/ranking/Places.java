package pe.minka.gamification.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts the ranks of consecutive places: equal points share one, and the next counts everybody before it. */
final class Places {

    private final List<Place> all;
    private final long from;
    private long rank;
    private boolean shared;

    /**
     * @param from how many come before the first
     * @param more how many of those have more points than the first
     */
    Places(long from, long more, int expected) {
        this.all = new ArrayList<>(expected);
        this.from = from;
        this.rank = more + 1;
        this.shared = from > more;
    }

    void add(UUID id, int points) {
        if (!all.isEmpty() && all.getLast().points() != points) {
            rank = from + all.size() + 1;
            shared = false;
        } else if (!all.isEmpty() && !shared) {
            shared = true;
            var one = all.removeLast();
            all.add(new Place(one.id(), one.points(), one.rank(), true));
        }
        all.add(new Place(id, points, rank, shared));
    }

    List<Place> all() {
        return all;
    }
}

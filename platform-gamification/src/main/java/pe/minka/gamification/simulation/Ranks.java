package pe.minka.gamification.simulation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The rank of so many points among others: one more than there are with more. */
final class Ranks {

    private final Map<Integer, Integer> byPoints = new HashMap<>();
    private final int beyond;

    Ranks(Collection<Integer> points) {
        int place = 1;
        for (int some : points.stream().sorted(Comparator.reverseOrder()).toList()) {
            byPoints.putIfAbsent(some, place);
            place++;
        }
        beyond = place;
    }

    /** The place after the last. */
    int beyond() {
        return beyond;
    }

    int of(int points) {
        return byPoints.getOrDefault(points, 1);
    }
}

package pe.minka.gamification.oversight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds small groups that live on what they give to each other. Whoever belongs to a community gives and receives all over
 * it: what is one group at first falls apart when the gifts are left out that mean little to who receives them, and only
 * those groups are told of in which much stays inside. Two people who thank each other are no circle, nor are several who
 * do so with the same person.
 */
final class Circles {

    static final int FEWEST = 3;

    /** More than these are a community. */
    static final int MOST = 12;

    /** How much of what they received has to come from within, in hundredths. */
    static final int INSIDE = 60;

    /** How much a gift has to mean to its receiver, in hundredths, one attempt after the other. */
    private static final List<Integer> WEIGHTS = List.of(0, 5, 10, 15, 20, 30, 40);

    private Circles() {}

    /** The members of each. */
    static List<Set<UUID>> in(Collection<Gift> gifts) {
        List<Set<UUID>> found = new ArrayList<>();
        search(gifts, 0, found);
        return found;
    }

    private static void search(Collection<Gift> gifts, int attempt, List<Set<UUID>> found) {
        if (attempt == WEIGHTS.size()) {
            return;
        }
        var heavy = gifts.stream()
                .filter(gift -> gift.share() >= WEIGHTS.get(attempt))
                .toList();
        var groups = Components.of(heavy);
        var parts = parts(groups, heavy);
        for (int n = 0; n < groups.size(); n++) {
            var group = groups.get(n);
            var circles = group.size() > MOST ? List.<Set<UUID>>of() : Components.of(goingRound(parts.get(n)));
            var dense = circles.stream()
                    .filter(circle -> circle.size() >= FEWEST && share(circle, gifts) >= INSIDE)
                    .toList();
            found.addAll(dense);
            if (dense.isEmpty() && group.size() >= FEWEST) {
                search(parts.get(n), attempt + 1, found);
            }
        }
    }

    /** The gifts within each group. */
    private static List<List<Gift>> parts(List<Set<UUID>> groups, Collection<Gift> gifts) {
        Map<UUID, Integer> places = new HashMap<>();
        List<List<Gift>> parts = new ArrayList<>();
        for (int n = 0; n < groups.size(); n++) {
            int place = n;
            groups.get(n).forEach(one -> places.put(one, place));
            parts.add(new ArrayList<>());
        }
        for (var gift : gifts) {
            Integer place = places.get(gift.giver());
            if (place != null && place.equals(places.get(gift.receiver()))) {
                parts.get(place).add(gift);
            }
        }
        return parts;
    }

    static List<Gift> within(Set<UUID> group, Collection<Gift> gifts) {
        return gifts.stream()
                .filter(gift -> group.contains(gift.giver()) && group.contains(gift.receiver()))
                .toList();
    }

    /** What these people received from each other, of everything they received. */
    static int share(Set<UUID> group, Collection<Gift> gifts) {
        Map<UUID, Integer> received = new HashMap<>();
        int points = 0;
        for (var gift : within(group, gifts)) {
            received.put(gift.receiver(), gift.received());
            points += gift.points();
        }
        int all = received.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : Math.toIntExact(100L * points / all);
    }

    /** The gifts that come back to the giver by way of somebody else than the receiver alone. */
    private static List<Gift> goingRound(List<Gift> gifts) {
        Map<UUID, List<UUID>> next = gifts.stream()
                .collect(Collectors.groupingBy(Gift::giver, Collectors.mapping(Gift::receiver, Collectors.toList())));
        return gifts.stream()
                .filter(gift -> comesBack(gift.receiver(), gift.giver(), next))
                .toList();
    }

    private static boolean comesBack(UUID from, UUID to, Map<UUID, List<UUID>> next) {
        Set<UUID> seen = new HashSet<>(Set.of(from));
        Deque<UUID> open = new ArrayDeque<>();
        next.getOrDefault(from, List.of()).stream()
                .filter(one -> !one.equals(to))
                .forEach(open::add);
        while (!open.isEmpty()) {
            var one = open.remove();
            if (one.equals(to)) {
                return true;
            }
            if (seen.add(one)) {
                open.addAll(next.getOrDefault(one, List.of()));
            }
        }
        return false;
    }
}

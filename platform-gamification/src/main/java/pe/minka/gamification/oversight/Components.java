package pe.minka.gamification.oversight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The groups within which gifts lead from everybody to everybody (strongly connected components, found as Tarjan does and
 * without recursion: a chain of givers can be long).
 */
final class Components {

    private final Map<UUID, List<UUID>> next;
    private final Map<UUID, Integer> found = new HashMap<>();
    private final Map<UUID, Integer> lowest = new HashMap<>();
    private final Deque<UUID> open = new ArrayDeque<>();
    private final Set<UUID> waiting = new HashSet<>();
    private final List<Set<UUID>> groups = new ArrayList<>();

    private Components(Map<UUID, List<UUID>> next) {
        this.next = next;
    }

    /** Those of at least two people, always in the same order. */
    static List<Set<UUID>> of(Collection<Gift> gifts) {
        var components = new Components(gifts.stream()
                .collect(Collectors.groupingBy(Gift::giver, Collectors.mapping(Gift::receiver, Collectors.toList()))));
        components.next.keySet().stream().sorted().forEach(components::visit);
        return components.groups;
    }

    /** Somebody on the way, and whom of those they gave to has not been looked at. */
    private record Step(UUID who, Iterator<UUID> others) {}

    private void visit(UUID start) {
        if (found.containsKey(start)) {
            return;
        }
        Deque<Step> way = new ArrayDeque<>();
        way.push(enter(start));
        while (!way.isEmpty()) {
            var step = way.element();
            if (step.others().hasNext()) {
                var other = step.others().next();
                if (!found.containsKey(other)) {
                    way.push(enter(other));
                } else if (waiting.contains(other)) {
                    lower(step.who(), found.getOrDefault(other, 0));
                }
            } else {
                leave(way.pop().who());
                if (!way.isEmpty()) {
                    lower(way.element().who(), lowest.getOrDefault(step.who(), 0));
                }
            }
        }
    }

    private Step enter(UUID who) {
        int number = found.size();
        found.put(who, number);
        lowest.put(who, number);
        open.push(who);
        waiting.add(who);
        return new Step(who, next.getOrDefault(who, List.of()).iterator());
    }

    private void lower(UUID who, int number) {
        lowest.merge(who, number, Math::min);
    }

    /** Whoever leads back to nobody before them closes a group. */
    private void leave(UUID who) {
        if (!Objects.equals(lowest.get(who), found.get(who))) {
            return;
        }
        Set<UUID> group = new HashSet<>();
        UUID one;
        do {
            one = open.pop();
            waiting.remove(one);
            group.add(one);
        } while (!one.equals(who));
        if (group.size() > 1) {
            groups.add(group);
        }
    }
}

package pe.minka.gamification.badges;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pe.minka.gamification.Standing;

/**
 * Everything of somebody that criteria ask about.
 *
 * @param all what they contributed and stands, the oldest first
 * @param points of each season
 * @param held the codes of the insignias they have
 */
record Deeds(List<Deed> all, Map<String, Integer> points, List<Step> steps, Set<String> held) {

    static final Deeds NONE = new Deeds(List.of(), Map.of(), List.of(), Set.of());

    Deeds {
        all = List.copyOf(all);
        points = Map.copyOf(points);
        steps = List.copyOf(steps);
        held = Set.copyOf(held);
    }

    /** A standing they reached. */
    record Step(String season, Standing standing, Instant at) {}

    /** Only what happened after a moment. */
    Deeds since(Instant moment) {
        var later =
                all.stream().filter(deed -> deed.what().at().isAfter(moment)).toList();
        return new Deeds(
                later,
                later.stream().collect(Collectors.groupingBy(Deed::season, Collectors.summingInt(Deed::points))),
                steps.stream().filter(step -> step.at().isAfter(moment)).toList(),
                held);
    }

    /** As if no points had been lost since they were enough. */
    Deeds keepingPoints() {
        Map<String, Integer> enough = new HashMap<>();
        all.forEach(deed -> enough.put(deed.season(), Criterion.MOST_POINTS));
        return new Deeds(all, enough, steps, held);
    }

    Deeds holding(String badge) {
        var more = new HashSet<>(held);
        more.add(badge);
        return new Deeds(all, points, steps, more);
    }

    Deeds without(String badge) {
        return new Deeds(
                all,
                points,
                steps,
                held.stream().filter(one -> !one.equals(badge)).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether everything something was given for is still there. */
    boolean stillHold(List<Evidence> evidence) {
        return evidence.stream()
                .allMatch(piece -> all.stream().anyMatch(deed -> deed.what().isSame(piece)));
    }
}

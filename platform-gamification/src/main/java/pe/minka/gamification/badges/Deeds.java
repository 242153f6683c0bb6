package pe.minka.gamification.badges;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pe.minka.gamification.Standing;

/**
 * Everything of somebody that criteria ask about.
 *
 * @param all what they contributed and stands, the oldest first
 * @param points of each season
 * @param held the codes of the insignias they have, and since when
 */
record Deeds(List<Deed> all, Map<String, Integer> points, List<Step> steps, Map<String, Instant> held) {

    static final Deeds NONE = new Deeds(List.of(), Map.of(), List.of(), Map.of());

    Deeds {
        all = List.copyOf(all);
        points = Map.copyOf(points);
        steps = List.copyOf(steps);
        held = Map.copyOf(held);
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
                held.entrySet().stream()
                        .filter(one -> one.getValue().isAfter(moment))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** As if no points had been lost since they were enough. */
    Deeds keepingPoints() {
        Map<String, Integer> enough = new HashMap<>();
        all.forEach(deed -> enough.put(deed.season(), Criterion.MOST_POINTS));
        return new Deeds(all, enough, steps, held);
    }

    Deeds holding(String badge, Instant since) {
        Map<String, Instant> more = new HashMap<>(held);
        more.put(badge, since);
        return new Deeds(all, points, steps, more);
    }

    Deeds without(String badge) {
        Map<String, Instant> fewer = new HashMap<>(held);
        fewer.remove(badge);
        return new Deeds(all, points, steps, fewer);
    }

    /** Whether everything something was given for is still there. */
    boolean stillHold(List<Evidence> evidence) {
        return evidence.stream()
                .allMatch(piece -> all.stream().anyMatch(deed -> deed.what().isSame(piece)));
    }
}

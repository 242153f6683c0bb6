package pe.minka.gamification.badges;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.badges.Criterion.All;
import pe.minka.gamification.badges.Criterion.Any;
import pe.minka.gamification.badges.Criterion.Contributions;
import pe.minka.gamification.badges.Criterion.Givers;
import pe.minka.gamification.badges.Criterion.Held;
import pe.minka.gamification.badges.Criterion.Kinds;
import pe.minka.gamification.badges.Criterion.Months;
import pe.minka.gamification.badges.Criterion.Points;
import pe.minka.gamification.badges.Criterion.Reached;
import pe.minka.gamification.badges.Criterion.Within;

/** What the criteria mean. */
final class Measure {

    /** Of what gave the most points; more would tell nobody anything. */
    private static final int MOST_VALUABLE = 20;

    private Measure() {}

    static Assessment of(Criterion criterion, Deeds deeds) {
        return switch (criterion) {
            case Contributions asked ->
                counted(asked, asked.count(), best(deeds, asked.within(), each -> contributions(each, asked)));
            case Givers asked ->
                counted(asked, asked.count(), best(deeds, asked.within(), each -> givers(each, asked)));
            case Kinds asked ->
                counted(
                        asked,
                        asked.count(),
                        best(
                                deeds,
                                Within.SEASON,
                                each -> firsts(each, deed -> deed.what().kind())));
            case Months asked ->
                counted(asked, asked.count(), best(deeds, Within.SEASON, each -> firsts(each, Deed::month)));
            case Points asked -> points(asked, deeds);
            case Reached asked -> reached(asked, deeds);
            case Held asked ->
                new Assessment(asked, deeds.held().containsKey(asked.badge()) ? 1 : 0, 1, List.of(), List.of());
            case All asked -> all(asked, deeds);
            case Any asked -> any(asked, deeds);
        };
    }

    private static List<Deed> contributions(List<Deed> some, Contributions asked) {
        return some.stream()
                .filter(deed -> asked.kinds().contains(deed.what().kind()))
                .toList();
    }

    private static List<Deed> givers(List<Deed> some, Givers asked) {
        return firsts(
                some.stream()
                        .filter(deed -> deed.what().kind() == asked.kind() && deed.giver() != null)
                        .toList(),
                Deed::giver);
    }

    /** The first of each, where there is something to tell them apart by. */
    private static List<Deed> firsts(List<Deed> some, Function<Deed, @Nullable Object> by) {
        Map<Object, Deed> first = new LinkedHashMap<>();
        some.forEach(deed -> first.putIfAbsent(Objects.requireNonNull(by.apply(deed)), deed));
        return List.copyOf(first.values());
    }

    /** What counts of everything, or of the season in which the most counts; of equal ones the last. */
    private static List<Deed> best(Deeds deeds, Within within, Function<List<Deed>, List<Deed>> counting) {
        if (within == Within.EVER) {
            return counting.apply(deeds.all());
        }
        var seasons =
                deeds.all().stream().collect(Collectors.groupingBy(Deed::season, TreeMap::new, Collectors.toList()));
        List<Deed> best = List.of();
        for (var season : seasons.values()) {
            var counts = counting.apply(season);
            best = counts.size() >= best.size() ? counts : best;
        }
        return best;
    }

    private static Assessment counted(Criterion asked, int need, List<Deed> counts) {
        return new Assessment(
                asked, counts.size(), need, evidence(counts.stream().limit(need)), List.of());
    }

    private static Assessment points(Points asked, Deeds deeds) {
        var best = deeds.points().entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return new Assessment(
                asked,
                Math.max(0, best.map(Map.Entry::getValue).orElse(0)),
                asked.count(),
                best.map(season -> valuable(deeds, season.getKey())).orElseGet(List::of),
                List.of());
    }

    private static Assessment reached(Reached asked, Deeds deeds) {
        var step = deeds.steps().stream()
                .filter(one -> one.standing().compareTo(asked.standing()) >= 0)
                .min(Comparator.comparing(Deeds.Step::at));
        return new Assessment(
                asked,
                step.isPresent() ? 1 : 0,
                1,
                step.map(one -> valuable(deeds, one.season())).orElseGet(List::of),
                List.of());
    }

    private static Assessment all(All asked, Deeds deeds) {
        var parts = parts(asked.of(), deeds);
        int met = (int) parts.stream().filter(Assessment::isMet).count();
        return new Assessment(asked, met, parts.size(), together(parts), parts);
    }

    private static Assessment any(Any asked, Deeds deeds) {
        var parts = parts(asked.of(), deeds);
        var met = parts.stream().filter(Assessment::isMet).findFirst();
        return new Assessment(
                asked, met.isPresent() ? 1 : 0, 1, met.map(Assessment::evidence).orElseGet(List::of), parts);
    }

    private static List<Assessment> parts(List<Criterion> of, Deeds deeds) {
        return of.stream().map(part -> of(part, deeds)).toList();
    }

    private static List<Evidence> valuable(Deeds deeds, String season) {
        return evidence(deeds.all().stream()
                .filter(deed -> deed.season().equals(season) && deed.points() > 0)
                .sorted(Comparator.comparingInt(Deed::points).reversed())
                .limit(MOST_VALUABLE)
                .sorted(Comparator.comparing(deed -> deed.what().at())));
    }

    private static List<Evidence> together(List<Assessment> parts) {
        return once(
                parts.stream().flatMap(part -> part.evidence().stream()).sorted(Comparator.comparing(Evidence::at)));
    }

    private static List<Evidence> evidence(Stream<Deed> deeds) {
        return once(deeds.map(Deed::what));
    }

    /** What is about the same is told once. */
    private static List<Evidence> once(Stream<Evidence> pieces) {
        List<Evidence> once = new ArrayList<>();
        pieces.filter(piece -> once.stream().noneMatch(piece::isSame)).forEach(once::add);
        return once;
    }
}

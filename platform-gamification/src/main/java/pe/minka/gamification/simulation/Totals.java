package pe.minka.gamification.simulation;

import java.util.Comparator;
import java.util.List;

/**
 * How many people have points, how many these are, and how much of them the first tenth of the people has.
 *
 * @param topShare percent of all points
 */
public record Totals(int people, long points, int topShare) {

    private static final int TENTH = 10;
    private static final int HUNDRED = 100;

    static Totals of(List<Integer> points) {
        var sorted = points.stream()
                .filter(some -> some > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        long all = sum(sorted);
        long top = sum(sorted.subList(0, (sorted.size() + TENTH - 1) / TENTH));
        return new Totals(sorted.size(), all, all == 0 ? 0 : Math.toIntExact(Math.round((double) HUNDRED * top / all)));
    }

    private static long sum(List<Integer> points) {
        return points.stream().mapToLong(Integer::longValue).sum();
    }
}

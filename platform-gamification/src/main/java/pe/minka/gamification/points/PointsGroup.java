package pe.minka.gamification.points;

import java.util.List;

/**
 * What happened on one day to one thing in the same way, as the supports for a practice: many lines that say the same.
 *
 * @param count of all of them
 * @param points of all of them together
 * @param lines the newest first; the oldest of very many are not among them
 */
public record PointsGroup(int count, int points, List<PointsLine> lines) {

    /** So many of one group are read at once; a page has many groups, and all of one are listed elsewhere. */
    public static final int MOST = 12;

    public PointsGroup {
        lines = List.copyOf(lines);
    }

    public static PointsGroup of(PointsLine line) {
        return new PointsGroup(1, line.points(), List.of(line));
    }

    public PointsLine first() {
        return lines.getFirst();
    }

    public boolean hasMore() {
        return count > lines.size();
    }
}

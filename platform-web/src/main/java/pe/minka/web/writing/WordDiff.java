package pe.minka.web.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What has come into a text and what has gone out of it, by words. */
public final class WordDiff {

    /** Whether a piece is in both texts, only in the later or only in the earlier one. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    /** A piece of the two texts. */
    public record Segment(Change change, String text) {}

    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    /** Past so many comparisons what differs is shown as one piece that went and one that came. */
    private static final int MOST_COMPARISONS = 1_500_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Segment> segments = new ArrayList<>();

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    public static List<Segment> of(String before, String after) {
        var diff = new WordDiff(words(before), words(after));
        diff.compare();
        return List.copyOf(diff.segments);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private void compare() {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && same(start, start)) {
            add(Change.SAME, after.get(start++));
        }
        int end = 0;
        while (end < shorter - start && same(before.size() - 1 - end, after.size() - 1 - end)) {
            end++;
        }
        middle(start, before.size() - end, after.size() - end);
        after.subList(after.size() - end, after.size()).forEach(word -> add(Change.SAME, word));
    }

    private boolean same(int old, int now) {
        return before.get(old).strip().equals(after.get(now).strip());
    }

    private void middle(int start, int beforeEnd, int afterEnd) {
        int rows = beforeEnd - start;
        int columns = afterEnd - start;
        if ((long) rows * columns > MOST_COMPARISONS) {
            before.subList(start, beforeEnd).forEach(word -> add(Change.REMOVED, word));
            after.subList(start, afterEnd).forEach(word -> add(Change.ADDED, word));
            return;
        }
        int[][] common = common(start, rows, columns);
        int row = 0;
        int column = 0;
        while (row < rows || column < columns) {
            if (row < rows && column < columns && same(start + row, start + column)) {
                add(Change.SAME, after.get(start + column++));
                row++;
            } else if (row < rows && (column == columns || common[row + 1][column] >= common[row][column + 1])) {
                add(Change.REMOVED, before.get(start + row++));
            } else {
                add(Change.ADDED, after.get(start + column++));
            }
        }
    }

    /** How many words the rests of the two texts have in common, from each position on. */
    private int[][] common(int start, int rows, int columns) {
        int[][] common = new int[rows + 1][columns + 1];
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                common[row][column] = same(start + row, start + column)
                        ? common[row + 1][column + 1] + 1
                        : Math.max(common[row + 1][column], common[row][column + 1]);
            }
        }
        return common;
    }

    private void add(Change change, String word) {
        if (!segments.isEmpty() && segments.getLast().change() == change) {
            var last = segments.removeLast();
            segments.add(new Segment(change, last.text() + word));
        } else {
            segments.add(new Segment(change, word));
        }
    }
}

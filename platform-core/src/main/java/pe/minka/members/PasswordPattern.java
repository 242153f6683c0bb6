package pe.minka.members;

import java.util.List;
import java.util.Locale;

/** What a finger does by itself: one character over and over, a row of the keyboard, the alphabet, counting. */
final class PasswordPattern {

    private static final List<String> ROWS =
            List.of("1234567890", "qwertyuiop", "asdfghjkl\u00f1", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p");

    /** A stretch shorter than this is chance. */
    private static final int SHORTEST_STRETCH = 3;

    /** So many stretches and single characters make more than a pattern. */
    private static final int ENOUGH = 5;

    private PasswordPattern() {}

    static boolean isPlain(String password) {
        int[] points = password.toLowerCase(Locale.ROOT).codePoints().toArray();
        return password.codePoints().distinct().count() <= 2 || pieces(points) < ENOUGH;
    }

    /** Every stretch counts for one, every character outside of one for itself. */
    private static int pieces(int[] points) {
        int pieces = 0;
        int at = 0;
        while (at < points.length) {
            int end = at + 1;
            while (end < points.length && follows(points[end - 1], points[end])) {
                end++;
            }
            pieces += end - at >= SHORTEST_STRETCH ? 1 : end - at;
            at = end;
        }
        return pieces;
    }

    private static boolean follows(int one, int other) {
        return Math.abs(one - other) <= 1 || ROWS.stream().anyMatch(row -> areBeside(row, one, other));
    }

    private static boolean areBeside(String row, int one, int other) {
        int here = row.indexOf(one);
        int there = row.indexOf(other);
        return here >= 0 && there >= 0 && Math.abs(here - there) == 1;
    }
}

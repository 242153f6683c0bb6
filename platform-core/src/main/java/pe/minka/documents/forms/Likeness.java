package pe.minka.documents.forms;

/** How many letters must be changed, added or left out to make one text of another. */
final class Likeness {

    private Likeness() {}

    /** How many slips a text of this length may hold and still be meant. */
    static int tolerance(int length) {
        if (length < 6) {
            return 0;
        }
        return length < 12 ? 1 : Math.min(5, length / 8);
    }

    /** The distance, or more than the limit if it is more. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        if (a.equals(b) || limit == 0) {
            return a.equals(b) ? 0 : 1;
        }
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            if (fill(row, above, a.charAt(i - 1), b, i, limit) > limit) {
                return limit + 1;
            }
            int[] filled = row;
            row = above;
            above = filled;
        }
        return above[b.length()];
    }

    /** Only what lies near enough to the diagonal can still be within the limit. Gives the smallest value. */
    private static int fill(int[] row, int[] above, char letter, String b, int i, int limit) {
        int from = Math.max(1, i - limit);
        int to = Math.min(b.length(), i + limit);
        row[from - 1] = from == 1 ? i : limit + 1;
        int least = row[from - 1];
        for (int j = from; j <= to; j++) {
            int swapped = above[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            int dropped = j == i + limit ? limit + 1 : above[j] + 1;
            row[j] = Math.min(swapped, Math.min(dropped, row[j - 1] + 1));
            least = Math.min(least, row[j]);
        }
        return least;
    }
}

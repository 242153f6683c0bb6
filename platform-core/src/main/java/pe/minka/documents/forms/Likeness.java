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
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = row(above, a.charAt(i - 1), b, i);
            if (java.util.Arrays.stream(row).min().orElse(0) > limit) {
                return limit + 1;
            }
            above = row;
        }
        return above[b.length()];
    }

    private static int[] row(int[] above, char letter, String b, int first) {
        int[] row = new int[b.length() + 1];
        row[0] = first;
        for (int j = 1; j <= b.length(); j++) {
            int swapped = above[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(swapped, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}

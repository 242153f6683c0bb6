package pe.minka.shared;

/** Whole numbers as people in Peru read them, «1 226»: groups of three, apart by a narrow space that does not break. */
public final class GroupedDigits {

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final int GROUP = 3;

    private GroupedDigits() {}

    public static String of(long number) {
        var digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
            digits.insert(at, NARROW_NO_BREAK_SPACE);
        }
        return number < 0 ? "\u2212" + digits : digits.toString();
    }
}

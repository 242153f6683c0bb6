package pe.minka.practices;

/** The entries in which a text was found, and how close each is to it. */
final class Matches {

    private final int[] numbers;
    private final float[] closeness;
    private final boolean loose;
    private final String marks;

    /**
     * @param closeness in the order of the numbers
     * @param loose none has all the words, these have some of them
     * @param marks the words to mark in an excerpt, as the database writes a question; empty without a text
     */
    Matches(int[] numbers, float[] closeness, boolean loose, String marks) {
        this.numbers = numbers;
        this.closeness = closeness;
        this.loose = loose;
        this.marks = marks;
    }

    /** Each as close as the others. */
    static Matches all(int... numbers) {
        return new Matches(numbers, new float[numbers.length], false, "");
    }

    int size() {
        return numbers.length;
    }

    int number(int at) {
        return numbers[at];
    }

    float closeness(int at) {
        return closeness[at];
    }

    boolean isLoose() {
        return loose;
    }

    String marks() {
        return marks;
    }
}

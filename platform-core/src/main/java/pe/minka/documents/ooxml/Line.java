package pe.minka.documents.ooxml;

/**
 * A paragraph; line breaks inside it are kept.
 *
 * @param level how deep it stands in a list from 0 on, or {@link #NO_LIST}
 * @param number its number in a numbered list, 0 behind a bullet
 * @param heading the level of a heading, 0 for ordinary text
 * @param bold how many characters of its beginning are bold
 */
public record Line(String text, int level, int number, int heading, int bold) implements Block {

    public static final int NO_LIST = -1;

    public static Line plain(String text) {
        return new Line(text, NO_LIST, 0, 0, 0);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public boolean isListed() {
        return level >= 0;
    }

    /** Stands out as a whole, as titles inside a text do. */
    public boolean isEmphatic() {
        return heading > 0 || (!isBlank() && bold >= text.stripTrailing().length());
    }

    /** What is left from a place on: no longer a heading, and no list item without its beginning. */
    public Line from(int start) {
        return start == 0 ? this : new Line(text.substring(start), NO_LIST, 0, 0, Math.max(0, bold - start));
    }

    /** As plain text shows it: «- », nested by two blanks, or «1. ». */
    public String listed() {
        if (!isListed() || isBlank()) {
            return text;
        }
        return "  ".repeat(level) + (number > 0 ? number + ". " : "- ") + text;
    }
}

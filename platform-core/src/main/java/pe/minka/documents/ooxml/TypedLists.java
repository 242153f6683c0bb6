package pe.minka.documents.ooxml;

import java.util.Objects;
import java.util.regex.Pattern;

/** Lists that somebody typed sign by sign, or pasted with the marks of a web page, instead of making a list. */
final class TypedLists {

    private static final String SIGNS =
            "[\\u2022\\u00b7\\u25aa\\u25cf\\u25a0\\u25e6\\u2219\\u2023\\u27a2\\u2043][ \\t\\u00a0]+(?=\\S)";
    /** A hyphen is only a bullet before a tab: before a blank it is one already. */
    private static final String HYPHENS = "[-\\u2013\\u2014*o]\\t[ \\t]{0,20}(?=\\S)|[\\u2013*][ \\u00a0]+(?=\\S)";

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})\\)[ \\t\\u00a0]+(?=\\S)");

    private static final Pattern BULLET = Pattern.compile(SIGNS + "|" + HYPHENS);
    private static final Pattern BULLETS = Pattern.compile("(?m)^[ \\t]{0,20}(?:" + SIGNS + "|" + HYPHENS + ")");
    private static final Pattern ITEM = Pattern.compile("(?i)\\s{0,20}<li(?: [^<>]{0,200})?>\\s{0,20}");
    private static final Pattern OTHER = Pattern.compile("(?i)</?(?:ul|ol|li|p|div|br)(?: [^<>]{0,200})?\\s?/?>");

    private TypedLists() {}

    /** How long the bullet is that the text begins with. */
    static int bullet(String text) {
        var bullet = BULLET.matcher(text);
        if (bullet.lookingAt()) {
            return bullet.end();
        }
        var numbered = NUMBER.matcher(text);
        return numbered.lookingAt() ? numbered.end() : 0;
    }

    /** The number of an item that begins like «2) », 0 behind a bullet. */
    static int number(String text) {
        var numbered = NUMBER.matcher(text);
        return numbered.lookingAt() ? Integer.parseInt(Objects.requireNonNull(numbered.group(1))) : 0;
    }

    /** All bullets inside as hyphens at the beginning of lines. */
    static String marked(String text) {
        String marked = text;
        if (text.contains("<")) {
            marked = ITEM.matcher(marked).replaceAll("\n- ");
            marked = OTHER.matcher(marked).replaceAll("").strip();
        }
        return marked.contains("\n") ? BULLETS.matcher(marked).replaceAll("- ") : marked;
    }
}

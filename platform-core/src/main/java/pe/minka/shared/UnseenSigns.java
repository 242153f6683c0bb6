package pe.minka.shared;

import java.util.regex.Pattern;

/**
 * Signs nobody types and no page shows: controls, marks that turn the direction of a text around, and letters without a
 * width. They come along with a text from elsewhere, or to pass one name off as another.
 */
public final class UnseenSigns {

    private static final String CONTROLS = "[\\p{Cntrl}&&[^\\r\\n\\t]]";
    private static final String DIRECTIONS = "[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u206F]";
    private static final String WITHOUT_WIDTH =
            "[\\u00AD\\u034F\\u180E\\u200B\\u200C\\u2060-\\u2065\\uFEFF\\uFFF9-\\uFFFB]";
    private static final String TAGS = "[\\x{E0000}-\\x{E007F}]";

    /** Before a picture it makes one of two, as a teacher of a woman and a school; elsewhere it only hides. */
    private static final String JOINER = "\\u200D(?!\\p{IsExtended_Pictographic})";

    private static final Pattern UNSEEN =
            Pattern.compile(String.join("|", CONTROLS, DIRECTIONS, WITHOUT_WIDTH, TAGS, JOINER));

    /** The soft hyphen and the joiner of graphemes: between them are the letters of our languages, all of them seen. */
    private static final char FIRST_HIDDEN_LETTER = '\u00AD';

    private static final char FIRST_HIDDEN_MARK = '\u034F';

    private UnseenSigns() {}

    /** Lines and tabs stay; what other programs end a line with is an end of a line. */
    public static String removedFrom(String text) {
        if (text.chars().allMatch(UnseenSigns::isSeen)) {
            return text;
        }
        return UNSEEN.matcher(text.replace('\u2028', '\n').replace('\u2029', '\n'))
                .replaceAll("");
    }

    /** Whether a sign is one of those that nearly every text is made of, so that nothing needs to be looked for. */
    private static boolean isSeen(int sign) {
        return (sign >= ' ' && sign <= '~')
                || (sign > FIRST_HIDDEN_LETTER && sign < FIRST_HIDDEN_MARK)
                || isEndOfLine(sign);
    }

    private static boolean isEndOfLine(int sign) {
        return sign == '\n' || sign == '\r' || sign == '\t';
    }
}

package pe.minka.documents.forms;

import java.util.Comparator;
import pe.minka.documents.FormField;

/**
 * A label at the beginning of a text.
 *
 * @param end where it ends
 * @param slips in how many letters it differs
 * @param whole nothing stands behind it
 * @param coverage how much of the text it is, in words
 */
record FoundLabel(Label label, int end, int slips, boolean whole, double coverage) {

    /** A long label with a slip is meant rather than its exact beginning. */
    static final Comparator<FoundLabel> BEST = Comparator.comparingInt(
                    (FoundLabel found) -> 3 * found.slips - found.label.joined().length())
            .thenComparing(found -> found.label.use());

    private static final String SEPARATORS = ":.;-\u2013\u2014(?*/\n\t\u00b0\u00ba|[";

    FormField field() {
        return label.field();
    }

    boolean isSeparated(String text) {
        String rest = text.substring(end);
        String behind = rest.startsWith("\n") || rest.startsWith("\t") ? rest : rest.stripLeading();
        return !behind.isEmpty() && SEPARATORS.indexOf(behind.charAt(0)) >= 0;
    }

    /** Where the text behind the label and its punctuation begins. */
    int restOf(String text) {
        int at = end;
        while (at < text.length() && (isBlank(text.charAt(at)) || isPunctuation(text.charAt(at)))) {
            if (text.charAt(at) == '\n') {
                return text.length() - text.substring(at).stripLeading().length();
            }
            at++;
        }
        return at;
    }

    /** The same behind a colon only: other signs belong to the answer. */
    int valueOf(String text) {
        String rest = text.substring(end).stripLeading();
        String value = rest.startsWith(":") ? rest.substring(1).stripLeading() : rest;
        return text.length() - value.length();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isPunctuation(char c) {
        return ":.;-\u2013\u2014?*/\u00b0\u00ba|)".indexOf(c) >= 0;
    }
}

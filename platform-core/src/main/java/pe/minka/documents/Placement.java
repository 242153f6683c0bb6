package pe.minka.documents;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a document and the place it was given.
 *
 * @param label the label as it stands in the document, or nothing where there was none
 */
public record Placement(String label, FormField field, String text) {

    private static final int LONGEST_BEGINNING = 400;
    private static final int MOST_LINES = 8;

    /** Its first lines as they stand, for lists of many. */
    public String beginning() {
        String[] lines =
                text.substring(0, Math.min(text.length(), LONGEST_BEGINNING)).split("\n", MOST_LINES + 1);
        String beginning = Stream.of(lines).limit(MOST_LINES).collect(Collectors.joining("\n"));
        return beginning.length() < text.length() ? beginning.stripTrailing() + "\u2026" : beginning;
    }
}

package pe.minka.documents;

/**
 * A piece of a document and the place it was given.
 *
 * @param label the label as it stands in the document, or nothing where there was none
 */
public record Placement(String label, FormField field, String text) {

    private static final int EXCERPT = 120;

    /** The beginning of the text in one line, for lists. */
    public String excerpt() {
        String start = text.length() > 4 * EXCERPT ? text.substring(0, 4 * EXCERPT) : text;
        String line = start.strip().replaceAll("\\s+", " ");
        return line.length() > EXCERPT ? line.substring(0, EXCERPT).strip() + "…" : line;
    }
}

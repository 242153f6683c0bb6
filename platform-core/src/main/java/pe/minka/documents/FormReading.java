package pe.minka.documents;

import java.util.Optional;

/**
 * What was read from a document.
 *
 * @param kind which form it is, unless its labels are those of none: then all of its text is unplaced
 */
public record FormReading(Optional<FormKind> kind, FormContent content, PlacementReport report) {

    /** How it went, in one word. */
    public enum Outcome {
        FILLED,
        EMPTY_FORM,
        NO_FORM,
        NO_TEXT
    }

    public Outcome outcome() {
        if (kind.isEmpty()) {
            return report.unplaced().isEmpty() ? Outcome.NO_TEXT : Outcome.NO_FORM;
        }
        return content.isEmpty() && report.unplaced().isEmpty() ? Outcome.EMPTY_FORM : Outcome.FILLED;
    }

    /**
     * The text that tells it; stable.
     *
     * @param whole whether everything found its place
     */
    public String code(boolean whole) {
        return switch (outcome()) {
            case FILLED -> whole ? "documents.read.all" : "documents.read.some";
            case EMPTY_FORM -> "documents.read.emptyForm";
            case NO_FORM -> "documents.read.noForm";
            case NO_TEXT -> "documents.read.noText";
        };
    }
}

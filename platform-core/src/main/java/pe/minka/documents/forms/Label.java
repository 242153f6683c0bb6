package pe.minka.documents.forms;

import org.jspecify.annotations.Nullable;
import pe.minka.documents.FormField;

/**
 * One wording of a label.
 *
 * @param kind the form it belongs to, or none for every form
 * @param amongExpert counts only inside the block of the expert
 */
record Label(
        FormField field, @Nullable Form kind, boolean amongExpert, Use use, String text, Words words, String joined) {

    /** Long enough not to begin an ordinary sentence. */
    private static final int STRONG = 16;

    /** What a wording is for. */
    enum Use {
        OFFICIAL,
        VARIANT,
        NAME_OF_FORM,
        COLUMN
    }

    static Label of(FormField field, @Nullable Form kind, boolean amongExpert, Use use, String text) {
        Words words = Words.of(text);
        return new Label(field, kind, amongExpert, use, text, words, words.joined());
    }

    boolean isStrong() {
        return words.size() >= 3 && joined.length() >= STRONG;
    }
}

package pe.minka.documents;

import java.util.List;

/**
 * A row of an official form.
 *
 * @param title it names the rows below it and has no answer of its own
 */
public record FormRow(String label, List<FormPiece> pieces, boolean title) {

    public FormRow {
        pieces = List.copyOf(pieces);
    }
}

package pe.minka.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.sheet.Sheet;

/** A row that was understood: whose practice it is, and what it says. */
record RowMeaning(
        int line,
        RowFate fate,
        List<BatchRow.Note> notes,
        @Nullable MemberId holder,
        @Nullable OrganisationId leading,
        List<OrganisationId> others,
        Sheet sheet) {

    RowMeaning {
        notes = List.copyOf(notes);
        others = List.copyOf(others);
    }

    boolean becomesADraft() {
        return fate == RowFate.READY || fate == RowFate.DRAFT;
    }
}

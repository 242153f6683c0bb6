package pe.minka.imports;

import java.time.Instant;
import java.util.List;
import pe.minka.files.FileId;

/** Where a draft came from: the form as it was sent, what of it stands in the sheet, and what still waits. */
public record DraftOrigin(String name, FileId file, Instant sentAt, List<String> sections, List<DraftNote> notes) {

    public DraftOrigin {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }
}

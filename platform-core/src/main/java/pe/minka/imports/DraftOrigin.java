package pe.minka.imports;

import java.time.Instant;
import java.util.List;
import pe.minka.files.FileId;

/**
 * Where a draft came from: the form as it was sent, what of it stands in the sheet, and what still waits.
 *
 * @param unread the sections nobody has changed since
 */
public record DraftOrigin(
        String name, FileId file, Instant sentAt, List<String> sections, List<String> unread, List<DraftNote> notes) {

    public DraftOrigin {
        sections = List.copyOf(sections);
        unread = List.copyOf(unread);
        notes = List.copyOf(notes);
    }

    /** In whatever case a page names the section. */
    public boolean isUnread(String section) {
        return unread.stream().anyMatch(section::equalsIgnoreCase);
    }
}

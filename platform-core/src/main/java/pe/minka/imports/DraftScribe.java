package pe.minka.imports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.documents.UnplacedText;
import pe.minka.members.Access;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Sheet;

/** Writes a sheet into a new draft, as whoever brought it would have typed it. */
@Component
class DraftScribe {

    private final PracticeWriting writing;
    private final NoteRows notes;

    DraftScribe(PracticeWriting writing, NoteRows notes) {
        this.writing = writing;
        this.notes = notes;
    }

    /** The sections in which something stands now. */
    List<String> write(
            Access me, String code, PracticeId practice, Sheet sheet, List<UnplacedText> left, FormUploadId upload) {
        List<String> written = new ArrayList<>(List.of(Section.PRESENTATION.name()));
        for (Section section : Section.values()) {
            var content = sheet.content(section);
            if (section != Section.PRESENTATION && !content.isEmpty()) {
                writing.save(me, code, section, content, 0);
                written.add(section.name());
            }
        }
        notes.add(practice, upload, left);
        return written;
    }
}

package pe.minka.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.documents.UnplacedText;
import pe.minka.members.MemberId;
import pe.minka.practices.PracticeId;
import pe.minka.shared.Uuid7;

/** The notes of drafts. */
@Component
class NoteRows {

    private static final String ADD = """
            insert into draft_note (id, practice, upload, position, label, text)
            values (:id, :practice, :upload, :position, :label, :text)
            """;

    private static final String OF = """
            select id, label, text
            from draft_note
            where practice = :practice and dismissed_at is null
            order by position
            """;

    private static final String DISMISS = """
            update draft_note
            set dismissed_by = :by, dismissed_at = :at
            where id = :id and practice = :practice and dismissed_at is null
            """;

    private final JdbcClient jdbc;

    NoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PracticeId practice, FormUploadId upload, List<UnplacedText> notes) {
        for (int position = 0; position < notes.size(); position++) {
            jdbc.sql(ADD)
                    .param("id", Uuid7.next())
                    .param("practice", practice.value())
                    .param("upload", upload.value())
                    .param("position", position)
                    .param("label", notes.get(position).label())
                    .param("text", notes.get(position).text())
                    .update();
        }
    }

    List<DraftNote> of(PracticeId practice) {
        return jdbc.sql(OF)
                .param("practice", practice.value())
                .query((row, number) -> new DraftNote(
                        new DraftNoteId(row.getObject("id", UUID.class)),
                        row.getString("label"),
                        row.getString("text")))
                .list();
    }

    boolean dismiss(DraftNoteId id, PracticeId practice, MemberId by, Instant now) {
        return jdbc.sql(DISMISS)
                        .param("id", id.value())
                        .param("practice", practice.value())
                        .param("by", by.value())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }
}

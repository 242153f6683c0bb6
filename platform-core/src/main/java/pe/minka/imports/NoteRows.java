package pe.minka.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.documents.UnplacedText;
import pe.minka.members.MemberId;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** The notes of drafts; a draft has the identity of the form it came from. */
@Component
class NoteRows {

    private static final String ADD = """
            insert into draft_note (id, upload, position, label, text)
            values (:id, :upload, :position, :label, :text)
            """;

    private static final String OF = """
            select id, label, text
            from draft_note
            where upload = :draft and dismissed_at is null
            order by position
            """;

    private static final String DISMISS = """
            update draft_note
            set dismissed_by = :by, dismissed_at = :at
            where id = :id and upload = :draft and dismissed_at is null
            """;

    private final JdbcClient jdbc;

    NoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FormUpload upload, List<UnplacedText> notes) {
        for (int position = 0; position < notes.size(); position++) {
            jdbc.sql(ADD)
                    .param("id", Uuid7.next())
                    .param("upload", upload.id().value())
                    .param("position", position)
                    .param("label", notes.get(position).label())
                    .param("text", notes.get(position).text())
                    .update();
        }
    }

    List<DraftNote> of(Identifier draft) {
        return jdbc.sql(OF)
                .param("draft", draft.value())
                .query((row, number) -> new DraftNote(
                        new DraftNoteId(row.getObject("id", UUID.class)),
                        row.getString("label"),
                        row.getString("text")))
                .list();
    }

    boolean dismiss(DraftNoteId id, Identifier draft, MemberId by, Instant now) {
        return jdbc.sql(DISMISS)
                        .param("id", id.value())
                        .param("draft", draft.value())
                        .param("by", by.value())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }
}

package pe.minka.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.files.FileId;
import pe.minka.members.Access;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeReading;

/** The form a draft came from, and what of it still waits for its team. */
@Service("draftOrigins")
@Transactional
public class DraftOrigins {

    private static final String OF = "select * from form_upload where practice = :practice";

    private final JdbcClient jdbc;
    private final NoteRows notes;
    private final PracticeReading reading;
    private final Clock clock;

    DraftOrigins(JdbcClient jdbc, NoteRows notes, PracticeReading reading, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.reading = reading;
        this.clock = clock;
    }

    /** For whoever already sees the draft; empty where it was written here. */
    @Transactional(readOnly = true)
    public Optional<DraftOrigin> of(PracticeId practice) {
        return jdbc.sql(OF)
                .param("practice", practice.value())
                .query((row, number) -> origin(practice, row))
                .optional();
    }

    /** Somebody of the team has put it where it belongs, or does not want it. */
    public void dismiss(Access me, String code, DraftNoteId note) {
        var draft = reading.draft(me, code);
        notes.dismiss(note, draft.id(), me.id(), clock.instant());
    }

    private DraftOrigin origin(PracticeId practice, ResultSet row) throws SQLException {
        return new DraftOrigin(
                row.getString("name"),
                new FileId(row.getObject("file", UUID.class)),
                row.getTimestamp("sent_at").toInstant(),
                List.of((String[]) row.getArray("sections").getArray()),
                notes.of(practice));
    }
}

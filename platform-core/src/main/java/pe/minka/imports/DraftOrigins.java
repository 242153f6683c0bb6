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
import pe.minka.lessons.LessonReading;
import pe.minka.members.Access;
import pe.minka.practices.PracticeReading;
import pe.minka.shared.Identifier;

/** The form a draft came from, and what of it still waits for whoever writes the draft. */
@Service("draftOrigins")
@Transactional
public class DraftOrigins {

    private static final String OF = """
            select u.name, u.file, u.sent_at, u.sections,
                   array(select s.section from practice_section s
                         where s.practice = u.practice and s.revision = 1 and s.section = any (u.sections)
                         union all
                         select s.section from lesson_section s
                         where s.lesson = u.lesson and s.revision = 1 and s.section = any (u.sections)) as unread
            from form_upload u
            where u.id = :draft and u.drafted_at is not null
            """;

    private final JdbcClient jdbc;
    private final NoteRows notes;
    private final PracticeReading practices;
    private final LessonReading lessons;
    private final Clock clock;

    DraftOrigins(JdbcClient jdbc, NoteRows notes, PracticeReading practices, LessonReading lessons, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.practices = practices;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** For whoever already sees the draft, which has the identity of its form; empty where it was written here. */
    @Transactional(readOnly = true)
    public Optional<DraftOrigin> of(Identifier draft) {
        return jdbc.sql(OF)
                .param("draft", draft.value())
                .query((row, number) -> origin(draft, row))
                .optional();
    }

    /** Whoever writes the draft has put it where it belongs, or does not want it. */
    public void dismiss(Access me, FormSubject subject, String code, DraftNoteId note) {
        Identifier draft =
                switch (subject) {
                    case PRACTICE -> practices.draft(me, code).id();
                    case LESSON -> lessons.own(me, code).id();
                };
        notes.dismiss(note, draft, me.id(), clock.instant());
    }

    private DraftOrigin origin(Identifier draft, ResultSet row) throws SQLException {
        return new DraftOrigin(
                row.getString("name"),
                new FileId(row.getObject("file", UUID.class)),
                row.getTimestamp("sent_at").toInstant(),
                texts(row, "sections"),
                texts(row, "unread"),
                notes.of(draft));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

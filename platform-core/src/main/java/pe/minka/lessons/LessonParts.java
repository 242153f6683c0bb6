package pe.minka.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.lessons.form.LessonContent;
import pe.minka.lessons.form.LessonPart;
import pe.minka.lessons.form.LessonSection;
import pe.minka.members.MemberId;
import pe.minka.practices.SheetJson;

/** The parts of the lessons as they are written. Whoever saves one holds the lock on the lesson. */
@Component
class LessonParts {

    private static final String ALL = "select * from lesson_section where lesson = :lesson";

    private static final String WRITE = """
            insert into lesson_section (lesson, section, revision, content, saved_by, saved_at)
            values (:lesson, :section, :revision, :content::jsonb, :by, :at)
            on conflict (lesson, section) do update
            set revision = excluded.revision, content = excluded.content, saved_by = excluded.saved_by,
                saved_at = excluded.saved_at
            """;

    private final JdbcClient jdbc;
    private final SheetJson json;

    LessonParts(JdbcClient jdbc, SheetJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(LessonSection section, SavedPart part) {}

    Map<LessonSection, SavedPart> all(LessonId lesson) {
        Map<LessonSection, SavedPart> parts = new EnumMap<>(LessonSection.class);
        jdbc.sql(ALL)
                .param("lesson", lesson.value())
                .query((row, number) -> read(row))
                .list()
                .forEach(row -> parts.put(row.section(), row.part()));
        return parts;
    }

    LessonContent content(LessonId lesson) {
        return content(all(lesson));
    }

    static LessonContent content(Map<LessonSection, SavedPart> parts) {
        var content = LessonContent.EMPTY;
        for (var part : parts.values()) {
            content = content.with(part.content());
        }
        return content;
    }

    /** The revision that was seen is 0 when there was none. Who saves what already stands has saved it. */
    PartSaving save(LessonId lesson, LessonSection section, LessonPart content, int seen, MemberId by, Instant now) {
        var last = all(lesson).get(section);
        if (last != null && last.content().equals(content)) {
            return new PartSaving.Saved(last.revision(), last.at());
        }
        if (last != null && last.revision() != seen) {
            return new PartSaving.Overtaken(last.content(), last.revision(), last.at());
        }
        int revision = last == null ? 1 : last.revision() + 1;
        jdbc.sql(WRITE)
                .param("lesson", lesson.value())
                .param("section", section.name())
                .param("revision", revision)
                .param("content", json.write(content))
                .param("by", by.value())
                .param("at", Timestamp.from(now))
                .update();
        return new PartSaving.Saved(revision, now);
    }

    private Row read(ResultSet row) throws SQLException {
        var section = LessonSection.valueOf(row.getString("section"));
        var content = json.read(row.getString("content"), section.type());
        return new Row(
                section,
                new SavedPart(
                        content,
                        row.getInt("revision"),
                        row.getTimestamp("saved_at").toInstant()));
    }
}

package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Sheet;

/** The sections of the practices as they are being written, each with a revision of its own. */
@Component
class SectionStore {

    /** What one person saves again within this time replaces what they saved before. */
    private static final Duration ONE_SITTING = Duration.ofMinutes(10);

    private static final String ALL = "select * from practice_section where practice = :practice";
    private static final String LOCKED = ALL + " and section = :section for update";

    private static final String FIRST = """
            insert into practice_section (practice, section, revision, content, saved_by, saved_at)
            values (:practice, :section, 1, :content::jsonb, :by, :at)
            on conflict do nothing
            """;

    private static final String NEXT = """
            update practice_section
            set revision = revision + 1, content = :content::jsonb, saved_by = :by, saved_at = :at
            where practice = :practice and section = :section and revision = :revision
            """;

    private static final String KEEP = """
            insert into practice_section_past (practice, section, revision, content, saved_by, saved_at)
            select practice, section, revision, content, saved_by, saved_at
            from practice_section
            where practice = :practice and section = :section and (saved_by <> :by or saved_at < :earlier)
            """;

    private final JdbcClient jdbc;
    private final SheetJson json;

    SectionStore(JdbcClient jdbc, SheetJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<Section, SavedSection> all(PracticeId practice) {
        Map<Section, SavedSection> sections = new EnumMap<>(Section.class);
        jdbc.sql(ALL)
                .param("practice", practice.value())
                .query((row, number) -> saved(row))
                .list()
                .forEach(section -> sections.put(section.section(), section));
        return sections;
    }

    static Sheet sheet(Map<Section, SavedSection> sections) {
        var sheet = Sheet.EMPTY;
        for (var saved : sections.values()) {
            sheet = sheet.with(saved.section(), saved.content());
        }
        return sheet;
    }

    /** The revision that was seen is 0 when there was none. Who saves what already stands has saved it. */
    Saving save(PracticeId practice, Section section, SectionContent content, int seen, MemberId by, Instant now) {
        String written = json.write(content);
        List<SavedSection> found = locked(practice, section);
        if (found.isEmpty()) {
            int added = statement(FIRST, practice, section)
                    .param("content", written)
                    .param("by", by.value())
                    .param("at", Timestamp.from(now))
                    .update();
            return added == 1
                    ? new Saving.Saved(1, now)
                    : answer(locked(practice, section).getFirst(), content);
        }
        var last = found.getFirst();
        if (last.revision() != seen || last.content().equals(content)) {
            return answer(last, content);
        }
        replace(practice, last, written, by, now);
        return new Saving.Saved(last.revision() + 1, now);
    }

    private static Saving answer(SavedSection last, SectionContent content) {
        return last.content().equals(content)
                ? new Saving.Saved(last.revision(), last.at())
                : new Saving.Overtaken(last.content(), last.revision(), last.by(), last.at());
    }

    private void replace(PracticeId practice, SavedSection last, String written, MemberId by, Instant now) {
        statement(KEEP, practice, last.section())
                .param("by", by.value())
                .param("earlier", Timestamp.from(now.minus(ONE_SITTING)))
                .update();
        statement(NEXT, practice, last.section())
                .param("content", written)
                .param("by", by.value())
                .param("at", Timestamp.from(now))
                .param("revision", last.revision())
                .update();
    }

    private List<SavedSection> locked(PracticeId practice, Section section) {
        return statement(LOCKED, practice, section)
                .query((row, number) -> saved(row))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, PracticeId practice, Section section) {
        return jdbc.sql(sql).param("practice", practice.value()).param("section", section.name());
    }

    private SavedSection saved(ResultSet row) throws SQLException {
        var section = Section.valueOf(row.getString("section"));
        return new SavedSection(
                section,
                row.getInt("revision"),
                json.read(row.getString("content"), section.type()),
                new MemberId(row.getObject("saved_by", UUID.class)),
                row.getTimestamp("saved_at").toInstant());
    }
}

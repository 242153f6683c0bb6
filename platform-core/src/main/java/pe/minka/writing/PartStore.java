package pe.minka.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.MemberId;
import pe.minka.shared.Identifier;

/**
 * The parts of whatever a module has its members write. Its tables are {@code <owner>_section}, where each part stands,
 * and {@code <owner>_section_past}, where it goes when it is replaced.
 */
public class PartStore<S extends Enum<S>, C extends WrittenPart> {

    /** What one person saves again within this time replaces what they saved before. */
    private static final Duration ONE_SITTING = Duration.ofMinutes(10);

    private static final String ALL = "select * from {owner}_section where {owner} = :owner";
    private static final String LOCKED = ALL + " and section = :section for update";

    private static final String PAST = """
            select *
            from {owner}_section_past
            where {owner} = :owner and section = :section
            order by revision desc
            """;

    private static final String FIRST = """
            insert into {owner}_section ({owner}, section, revision, content, saved_by, saved_at)
            values (:owner, :section, 1, :content::jsonb, :by, :at)
            on conflict do nothing
            """;

    private static final String NEXT = """
            update {owner}_section
            set revision = revision + 1, content = :content::jsonb, saved_by = :by, saved_at = :at
            where {owner} = :owner and section = :section and revision = :revision
            """;

    private static final String KEEP = """
            insert into {owner}_section_past ({owner}, section, revision, content, saved_by, saved_at)
            select {owner}, section, revision, content, saved_by, saved_at
            from {owner}_section
            where {owner} = :owner and section = :section and (saved_by <> :by or saved_at < :earlier)
            """;

    private final JdbcClient jdbc;
    private final WrittenJson json;
    private final String owner;
    private final Class<S> sections;
    private final Function<S, Class<? extends C>> types;

    protected PartStore(
            JdbcClient jdbc, WrittenJson json, String owner, Class<S> sections, Function<S, Class<? extends C>> types) {
        this.jdbc = jdbc;
        this.json = json;
        this.owner = owner;
        this.sections = sections;
        this.types = types;
    }

    public Map<S, SavedPart<C>> all(Identifier id) {
        Map<S, SavedPart<C>> parts = new EnumMap<>(sections);
        sql(ALL, id).query(row -> {
            var section = Enum.valueOf(sections, row.getString("section"));
            parts.put(section, saved(section, row));
        });
        return parts;
    }

    /** What a part said before somebody else or some other day replaced it, the latest first. */
    public List<SavedPart<C>> past(Identifier id, S section) {
        return sql(PAST, id)
                .param("section", section.name())
                .query((row, number) -> saved(section, row))
                .list();
    }

    /** The revision that was seen is 0 when there was none. Who saves what already stands has saved it. */
    public Saving<C> save(Identifier id, S section, C content, int seen, MemberId by, Instant now) {
        String written = json.write(content);
        List<SavedPart<C>> found = locked(id, section);
        if (found.isEmpty()) {
            int added = sql(FIRST, id)
                    .param("section", section.name())
                    .param("content", written)
                    .param("by", by.value())
                    .param("at", Timestamp.from(now))
                    .update();
            return added == 1
                    ? new Saving.Saved<>(1, now)
                    : answer(locked(id, section).getFirst(), content);
        }
        var last = found.getFirst();
        if (last.revision() != seen || last.content().equals(content)) {
            return answer(last, content);
        }
        replace(id, section, last.revision(), written, by, now);
        return new Saving.Saved<>(last.revision() + 1, now);
    }

    private Saving<C> answer(SavedPart<C> last, C content) {
        return last.content().equals(content)
                ? new Saving.Saved<>(last.revision(), last.at())
                : new Saving.Overtaken<>(last.content(), last.revision(), last.by(), last.at());
    }

    private void replace(Identifier id, S section, int revision, String written, MemberId by, Instant now) {
        sql(KEEP, id)
                .param("section", section.name())
                .param("by", by.value())
                .param("earlier", Timestamp.from(now.minus(ONE_SITTING)))
                .update();
        sql(NEXT, id)
                .param("section", section.name())
                .param("content", written)
                .param("by", by.value())
                .param("at", Timestamp.from(now))
                .param("revision", revision)
                .update();
    }

    private List<SavedPart<C>> locked(Identifier id, S section) {
        return sql(LOCKED, id)
                .param("section", section.name())
                .query((row, number) -> saved(section, row))
                .list();
    }

    private JdbcClient.StatementSpec sql(String statement, Identifier id) {
        return jdbc.sql(statement.replace("{owner}", owner)).param("owner", id.value());
    }

    private SavedPart<C> saved(S section, ResultSet row) throws SQLException {
        return new SavedPart<>(
                json.read(row.getString("content"), types.apply(section)),
                row.getInt("revision"),
                new MemberId(row.getObject("saved_by", UUID.class)),
                row.getTimestamp("saved_at").toInstant());
    }
}

package pe.minka.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.PracticeId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of practices and their rows. */
@Component
class BatchRows {

    private static final String ADD = """
            insert into practice_batch (id, file_name, sent_by, sent_at, state)
            values (:id, :name, :by, :at, 'PREVIEWED')
            """;

    private static final String ADD_ROW = """
            insert into practice_batch_row (batch, line, cells, fate, notes)
            values (:batch, :line, :cells::jsonb, :fate, :notes::jsonb)
            on conflict (batch, line) do update set fate = excluded.fate, notes = excluded.notes
            """;

    /** What the row means, or what has become of its practice since. */
    private static final String FATE_NOW = """
            case
                when r.practice is null then r.fate
                when p.discarded_at is not null then 'REMOVED'
                when b.state = 'UNDONE' then 'KEPT'
                when p.stage is not null then 'PUBLISHED'
                when b.state = 'PUBLISHED' then 'DRAFT'
                else r.fate
            end
            """;

    private static final String BATCHES = """
            select b.*,
                   (select json_object_agg(fate_now, n)
                    from (select %s as fate_now, count(*) as n
                          from practice_batch_row r
                          left join practice p on p.id = r.practice
                          where r.batch = b.id
                          group by fate_now) c) as counts
            from practice_batch b
            """.formatted(FATE_NOW);

    private static final String LATEST = BATCHES + " order by b.sent_at desc, b.id limit 50";
    private static final String ONE = BATCHES + " where b.id = :id";
    private static final String LOCK = "select id from practice_batch where id = :id for update";

    private static final String ROWS = """
            select r.line, r.cells, r.notes, p.code, %s as fate_now
            from practice_batch_row r
            join practice_batch b on b.id = r.batch
            left join practice p on p.id = r.practice
            where r.batch = :batch
            order by r.line
            """.formatted(FATE_NOW);

    private static final String STATE = """
            update practice_batch
            set state = :state, changed_at = :at, applied_at = case :state when 'APPLIED' then :at else applied_at end
            where id = :id
            """;

    private static final String PUBLISHED =
            "update practice_batch_row set published = true where batch = :batch and line = :line";
    private static final String KEPT =
            "update practice_batch_row set notes = notes || :notes::jsonb where batch = :batch and line = :line";

    private static final String MADE = """
            update practice_batch_row
            set practice = :practice, holder = :holder, organisations = practice_organisations(:practice)
            where batch = :batch and line = :line
            """;

    private static final String MADE_ROWS = """
            select r.line, r.practice, r.holder, r.fate, r.published, p.code,
                   coalesce(r.organisations, '{}') as organisations,
                   exists (select from lesson_practice l where l.practice = p.code) as cited
            from practice_batch_row r
            join practice p on p.id = r.practice
            where r.batch = :batch
            order by r.line
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BatchRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A practice that was made of a row, and who held it then.
     *
     * @param organisations to which it belonged then, the leading one first
     * @param published whether it was published together with the table
     * @param cited whether a lesson is about it
     */
    record Made(
            int line,
            PracticeId practice,
            MemberId holder,
            RowFate fate,
            String code,
            List<OrganisationId> organisations,
            boolean published,
            boolean cited) {

        Made {
            organisations = List.copyOf(organisations);
        }
    }

    void add(BatchId id, String name, MemberId by, Instant now) {
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("name", name)
                .param("by", by.value())
                .param("at", Timestamp.from(now))
                .update();
    }

    void keep(BatchId id, List<BatchRow> rows) {
        rows.forEach(row -> jdbc.sql(ADD_ROW)
                .param("batch", id.value())
                .param("line", row.line())
                .param("cells", json.writeValueAsString(row.cells()))
                .param("fate", row.fate().name())
                .param("notes", json.writeValueAsString(row.notes()))
                .update());
    }

    List<BatchView> latest() {
        return jdbc.sql(LATEST).query((row, number) -> batch(row)).list();
    }

    Optional<BatchView> find(BatchId id) {
        return jdbc.sql(ONE)
                .param("id", id.value())
                .query((row, number) -> batch(row))
                .optional();
    }

    Optional<BatchView> lock(BatchId id) {
        jdbc.sql(LOCK).param("id", id.value()).query(UUID.class).optional();
        return find(id);
    }

    List<BatchRow> rows(BatchId id) {
        return jdbc.sql(ROWS)
                .param("batch", id.value())
                .query((row, number) -> row(row))
                .list();
    }

    void become(BatchId id, BatchState state, Instant now) {
        jdbc.sql(STATE)
                .param("state", state.name())
                .param("at", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    void made(BatchId id, int line, PracticeId practice, MemberId holder) {
        jdbc.sql(MADE)
                .param("practice", practice.value())
                .param("holder", holder.value())
                .param("batch", id.value())
                .param("line", line)
                .update();
    }

    List<Made> made(BatchId id) {
        return jdbc.sql(MADE_ROWS)
                .param("batch", id.value())
                .query((row, number) -> new Made(
                        row.getInt("line"),
                        new PracticeId(row.getObject("practice", UUID.class)),
                        new MemberId(row.getObject("holder", UUID.class)),
                        RowFate.valueOf(row.getString("fate")),
                        row.getString("code"),
                        Stream.of((UUID[]) row.getArray("organisations").getArray())
                                .map(OrganisationId::new)
                                .toList(),
                        row.getBoolean("published"),
                        row.getBoolean("cited")))
                .list();
    }

    void published(BatchId id, int line) {
        jdbc.sql(PUBLISHED).param("batch", id.value()).param("line", line).update();
    }

    /** Why the practice of a row stays although the table is undone. */
    void kept(BatchId id, int line, BatchRow.Note why) {
        jdbc.sql(KEPT)
                .param("batch", id.value())
                .param("line", line)
                .param("notes", json.writeValueAsString(List.of(why)))
                .update();
    }

    /** When its drafts were made. */
    Instant appliedAt(BatchId id) {
        return jdbc.sql("select coalesce(applied_at, changed_at) from practice_batch where id = :id")
                .param("id", id.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private BatchView batch(ResultSet row) throws SQLException {
        @Nullable Timestamp changed = row.getTimestamp("changed_at");
        String counted = row.getString("counts");
        Map<RowFate, Long> counts = counted == null
                ? new EnumMap<>(RowFate.class)
                : json.readValue(counted, new TypeReference<Map<RowFate, Long>>() {});
        return new BatchView(
                new BatchId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                new MemberId(row.getObject("sent_by", UUID.class)),
                row.getTimestamp("sent_at").toInstant(),
                BatchState.valueOf(row.getString("state")),
                changed == null ? null : changed.toInstant(),
                counts);
    }

    private BatchRow row(ResultSet row) throws SQLException {
        return new BatchRow(
                row.getInt("line"),
                json.readValue(row.getString("cells"), new TypeReference<Map<String, String>>() {}),
                RowFate.valueOf(row.getString("fate_now")),
                json.readValue(row.getString("notes"), new TypeReference<List<BatchRow.Note>>() {}),
                row.getString("code"));
    }
}

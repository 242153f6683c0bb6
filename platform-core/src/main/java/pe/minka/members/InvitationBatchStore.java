package pe.minka.members;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.files.FileId;
import pe.minka.members.InvitationRow.Outcome;
import pe.minka.members.InvitationRow.Problem;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps files of people to invite. A change of status succeeds for exactly one of those who try it at once. */
@Component
class InvitationBatchStore {

    private static final String INSERT = """
            insert into invitation_batch (id, file_name, ignored, uploaded_by, uploaded_at, status)
            values (:id, :fileName, :ignored, :by, :now, 'PREVIEW')
            """;

    private static final String INSERT_ROW = """
            insert into invitation_row (batch, line, given_names, surnames, mail, organisation_text, organisation, post,
                                        outcome, problems)
            values (:batch, :line, :givenNames, :surnames, :mail, :organisationText, :organisation, :post,
                    :outcome, :problems::jsonb)
            """;

    private static final String BATCH = """
            select b.*,
                   (select count(*) from invitation_row r where r.batch = b.id and r.outcome = 'INVITE') as rows_invite,
                   (select count(*) from invitation_row r where r.batch = b.id and r.outcome = 'KNOWN') as rows_known,
                   (select count(*) from invitation_row r where r.batch = b.id and r.outcome = 'ERROR') as rows_error
            from invitation_batch b
            """;

    private static final String FIND = BATCH + "where b.id = :id";

    private static final String RECENT = BATCH + """
            where (:everybody or b.uploaded_by = :by)
            order by b.uploaded_at desc
            limit 10
            """;

    private static final String ROWS = """
            select *
            from invitation_row
            where batch = :batch and (:outcome::text is null or outcome = :outcome)
            order by line
            """;

    private static final String ROW_PAGE = ROWS + "limit :size offset :offset";

    private static final String CONFIRM = """
            update invitation_batch
            set status = 'CONFIRMED', confirmed_at = :now
            where id = :id and status = 'PREVIEW'
            """;

    private static final String INVITED = "update invitation_batch set invited = :count where id = :id";

    private static final String UNDO = """
            update invitation_batch
            set status = 'UNDONE', undone_at = :now
            where id = :id and status = 'CONFIRMED'
            """;

    private static final String WITHDRAWN = "update invitation_batch set withdrawn = :count where id = :id";
    private static final String FORGET_ROWS = "delete from invitation_row where batch = :id";
    private static final String DISCARD = "delete from invitation_batch where id = :id and status = 'PREVIEW'";
    private static final String FORGET_OLD =
            "delete from invitation_batch where status = 'PREVIEW' and uploaded_at < :before returning id";
    private static final String MEMBERS = "select member from invitation where batch = :id order by member";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final JsonMapper json;
    private final InvitationOriginals originals;

    InvitationBatchStore(
            JdbcClient jdbc, NamedParameterJdbcOperations batches, JsonMapper json, InvitationOriginals originals) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.originals = originals;
    }

    void add(InvitationBatchId id, String fileName, InvitationSheet.Reading reading, MemberId by, Instant now) {
        jdbc.sql(INSERT)
                .param("id", id.value())
                .param("fileName", fileName)
                .param("ignored", reading.ignored().toArray(String[]::new))
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
        batches.batchUpdate(
                INSERT_ROW,
                reading.rows().stream().map(row -> parameters(id, row)).toArray(SqlParameterSource[]::new));
    }

    void keepOriginal(InvitationBatchId id, String name, byte[] file, Access admin) {
        originals.keep(id, name, file, admin);
    }

    Optional<FileId> originalOf(InvitationBatchId id) {
        return originals.of(id);
    }

    private SqlParameterSource parameters(InvitationBatchId batch, InvitationRow row) {
        return new MapSqlParameterSource()
                .addValue("batch", batch.value())
                .addValue("line", row.line())
                .addValue("givenNames", row.givenNames())
                .addValue("surnames", row.surnames())
                .addValue("mail", row.mail())
                .addValue("organisationText", row.organisationText())
                .addValue(
                        "organisation",
                        row.organisation() == null ? null : row.organisation().value())
                .addValue("post", row.post())
                .addValue("outcome", row.outcome().name())
                .addValue("problems", json.writeValueAsString(row.problems()));
    }

    Optional<InvitationBatch> find(InvitationBatchId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query(InvitationBatchStore::batch)
                .optional();
    }

    /** Of everybody, or of one person. */
    List<InvitationBatch> recent(@Nullable MemberId by) {
        return jdbc.sql(RECENT)
                .param("everybody", by == null)
                .param("by", by == null ? null : by.value())
                .query(InvitationBatchStore::batch)
                .list();
    }

    List<InvitationRow> rows(InvitationBatchId batch, Outcome outcome) {
        return jdbc.sql(ROWS)
                .param("batch", batch.value())
                .param("outcome", outcome.name())
                .query(this::row)
                .list();
    }

    Listing<InvitationRow> rows(InvitationBatch batch, Outcome outcome, PageRequest page) {
        List<InvitationRow> rows = jdbc.sql(ROW_PAGE)
                .param("batch", batch.id().value())
                .param("outcome", outcome.name())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(this::row)
                .list();
        return new Listing<>(rows, page.page(), page.size(), batch.counts().of(outcome));
    }

    boolean confirm(InvitationBatchId id, Instant now) {
        return change(CONFIRM, id, now);
    }

    /** The rows have served. */
    void confirmed(InvitationBatchId id, int invited) {
        jdbc.sql(INVITED).param("id", id.value()).param("count", invited).update();
        jdbc.sql(FORGET_ROWS).param("id", id.value()).update();
    }

    boolean undo(InvitationBatchId id, Instant now) {
        return change(UNDO, id, now);
    }

    void undone(InvitationBatchId id, int withdrawn) {
        jdbc.sql(WITHDRAWN).param("id", id.value()).param("count", withdrawn).update();
    }

    boolean discard(InvitationBatchId id) {
        originals.forget(id);
        return jdbc.sql(DISCARD).param("id", id.value()).update() == 1;
    }

    void forgetPreviewsBefore(Instant before) {
        jdbc.sql(FORGET_OLD)
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .list()
                .forEach(id -> originals.forget(new InvitationBatchId(id)));
    }

    List<MemberId> members(InvitationBatchId id) {
        return jdbc.sql(MEMBERS)
                .param("id", id.value())
                .query((row, number) -> new MemberId(row.getObject("member", UUID.class)))
                .list();
    }

    private boolean change(String sql, InvitationBatchId id, Instant now) {
        return jdbc.sql(sql)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static InvitationBatch batch(ResultSet row, int number) throws SQLException {
        Array ignored = row.getArray("ignored");
        return new InvitationBatch(
                new InvitationBatchId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                List.of((String[]) ignored.getArray()),
                new MemberId(row.getObject("uploaded_by", UUID.class)),
                row.getTimestamp("uploaded_at").toInstant(),
                InvitationBatch.Status.valueOf(row.getString("status")),
                instant(row.getTimestamp("confirmed_at")),
                instant(row.getTimestamp("undone_at")),
                row.getInt("invited"),
                row.getInt("withdrawn"),
                new InvitationBatch.Counts(
                        row.getInt("rows_invite"), row.getInt("rows_known"), row.getInt("rows_error")));
    }

    private InvitationRow row(ResultSet row, int number) throws SQLException {
        UUID organisation = row.getObject("organisation", UUID.class);
        List<Problem> problems = json.readValue(row.getString("problems"), new TypeReference<>() {});
        return new InvitationRow(
                row.getInt("line"),
                row.getString("given_names"),
                row.getString("surnames"),
                row.getString("mail"),
                row.getString("organisation_text"),
                organisation == null ? null : new OrganisationId(organisation),
                row.getString("post"),
                Outcome.valueOf(row.getString("outcome")),
                problems);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

package pe.minka.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.ActorId;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;

/** The imports of the catalogue, line by line: those that were applied for ever, mere previews for a week. */
@Service
@Transactional(readOnly = true)
public class OrganisationImportHistory {

    private static final Duration PREVIEWS_KEPT = Duration.ofDays(7);

    private static final String IMPORT = """
            select i.*,
                   count(*) filter (where r.outcome = 'NEW') as fresh,
                   count(*) filter (where r.outcome = 'CHANGED') as changed,
                   count(*) filter (where r.outcome = 'SAME') as same,
                   count(*) filter (where r.outcome = 'WRONG') as wrong,
                   count(*) filter (where r.undoing <> 'DONE') as left_alone
            from organisation_import i
            left join organisation_import_row r on r.import = i.id
            """;

    private static final String ONE = IMPORT + "where i.id = :id group by i.id";
    private static final String PAGE =
            IMPORT + "group by i.id order by i.uploaded_at desc, i.id desc limit :size offset :offset";
    private static final String COUNT = "select count(*) from organisation_import";
    private static final String FORGET =
            "delete from organisation_import where status = 'PREVIEWED' and uploaded_at < :before returning id";

    private final JdbcClient jdbc;
    private final ImportRows rows;
    private final ImportApplication application;
    private final ImportOriginals originals;
    private final Clock clock;

    OrganisationImportHistory(
            JdbcClient jdbc, ImportRows rows, ImportApplication application, ImportOriginals originals, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.application = application;
        this.originals = originals;
        this.clock = clock;
    }

    /** The newest first. */
    public Listing<OrganisationImportView> page(PageRequest request) {
        List<OrganisationImportView> found = jdbc.sql(PAGE)
                .param("size", request.size())
                .param("offset", request.offset())
                .query(OrganisationImportHistory::view)
                .list();
        long total = jdbc.sql(COUNT).query(Long.class).single();
        return new Listing<>(found, request.page(), request.size(), total);
    }

    public Optional<OrganisationImportView> find(OrganisationImportId id) {
        return jdbc.sql(ONE)
                .param("id", id.value())
                .query(OrganisationImportHistory::view)
                .optional();
    }

    /** In the order of the file; without outcomes all rows. */
    public Listing<OrganisationImportRow> rows(OrganisationImportId id, Set<RowOutcome> outcomes, PageRequest request) {
        return rows.page(id, outcomes.isEmpty() ? EnumSet.allOf(RowOutcome.class) : outcomes, request);
    }

    /** The rows that undoing would leave alone, were it done now. */
    public List<OrganisationImportRow> wouldStay(OrganisationImportId id) {
        Map<Integer, Undoing> plan = application.plan(id);
        plan.values().removeIf(one -> one == Undoing.DONE);
        return rows.lines(id, plan.keySet()).stream()
                .map(row -> row.with(plan.get(row.line())))
                .toList();
    }

    /** The rows that undoing left alone when it was done. */
    public List<OrganisationImportRow> stayed(OrganisationImportId id) {
        return rows.stayed(id);
    }

    @Scheduled(cron = "0 41 3 * * *", zone = "America/Lima")
    @SchedulerLock(name = "forget-organisation-previews")
    @Transactional
    void forgetOldPreviews() {
        jdbc.sql(FORGET)
                .param("before", Timestamp.from(clock.instant().minus(PREVIEWS_KEPT)))
                .query(UUID.class)
                .list()
                .forEach(id -> originals.forget(new OrganisationImportId(id)));
    }

    private static OrganisationImportView view(ResultSet row, int number) throws SQLException {
        return new OrganisationImportView(
                new OrganisationImportId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getString("unused"),
                ImportStatus.valueOf(row.getString("status")),
                new ActorId(row.getObject("uploaded_by", UUID.class)),
                row.getTimestamp("uploaded_at").toInstant(),
                actor(row.getObject("applied_by", UUID.class)),
                instant(row.getTimestamp("applied_at")),
                actor(row.getObject("undone_by", UUID.class)),
                instant(row.getTimestamp("undone_at")),
                row.getLong("fresh"),
                row.getLong("changed"),
                row.getLong("same"),
                row.getLong("wrong"),
                row.getLong("left_alone"));
    }

    private static @Nullable ActorId actor(@Nullable UUID value) {
        return value == null ? null : new ActorId(value);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

package pe.minka.gamification.seasons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.members.Access;
import pe.minka.shared.Listing;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/** Names seasons and closes them, a national matter. */
@Service
@Transactional
public class SeasonDesk {

    static final String NATIONAL = "seasons are kept by national administrators";

    private static final int LONGEST_NAME = 60;
    private static final Pattern CODE = Pattern.compile("\\d{4}(-\\d)?");

    private static final String SELECT = """
            select s.code, coalesce(s.name, '') as name, s.first_day, s.last_day, s.closed_at,
                   (select count(*) from score p where p.period = s.code and p.points > 0) as people
            from season s
            """;

    private static final String ALL = SELECT + " order by s.first_day desc";
    private static final String ONE = SELECT + " where s.code = :code";

    /** Another season that is called so. */
    private static final String CALLED = """
            select code
            from season
            where code <> :code and lower(:name) in (lower(code), lower(name))
            order by first_day desc
            limit 1
            """;

    private static final String NAME = "update season set name = :name where code = :code";
    private static final String CLOSE = """
            update season s
            set closed_at = :now
            where s.code = :code and s.closed_at is null
              and not exists (select from recalculation r where r.season = s.code and r.finished_at is null)
            """;

    private final JdbcClient jdbc;
    private final Seasons seasons;
    private final SeasonArchive archive;
    private final AuditLog audit;
    private final Clock clock;

    SeasonDesk(JdbcClient jdbc, Seasons seasons, SeasonArchive archive, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.seasons = seasons;
        this.archive = archive;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last one first; there is always the one of today. */
    public List<SeasonView> all(Access admin) {
        admin.requireNational(NATIONAL);
        seasons.current();
        return jdbc.sql(ALL).query((row, number) -> view(row)).list();
    }

    @Transactional(readOnly = true)
    public SeasonView find(Access admin, String code) {
        admin.requireNational(NATIONAL);
        return jdbc.sql(ONE)
                .param("code", code)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("season " + code));
    }

    /** None while it is open. */
    @Transactional(readOnly = true)
    public Optional<ClosingView> closing(Access admin, String code) {
        return archive.closing(find(admin, code).code());
    }

    @Transactional(readOnly = true)
    public Listing<SeasonResult> results(Access admin, String code, PageRequest page) {
        return archive.results(find(admin, code).code(), page);
    }

    /** Without a name it is called by its code again. */
    public void name(Access admin, String code, String typed) {
        var season = find(admin, code);
        String name = UnseenSigns.removedFrom(typed).strip();
        if (name.length() > LONGEST_NAME) {
            throw RuleViolation.at("name", "recognition.seasons.name.long", LONGEST_NAME);
        }
        if (!name.equals(season.name())) {
            requireOwn(code, name);
            jdbc.sql(NAME)
                    .param("name", name.isEmpty() ? null : name)
                    .param("code", code)
                    .update();
            record(admin, "recognition.seasonNamed", code, Map.of("before", season.name(), "after", name));
        }
    }

    /** Seasons to come will be called by their years. */
    private void requireOwn(String code, String name) {
        var other = jdbc.sql(CALLED)
                .param("code", code)
                .param("name", name)
                .query(String.class)
                .optional()
                .or(() -> Optional.of(name).filter(year -> CODE.matcher(year).matches() && !year.equals(code)));
        if (other.isPresent()) {
            throw RuleViolation.at("name", "recognition.seasons.name.taken", other.get());
        }
    }

    /** For ever, once its last day has passed. */
    public void close(Access admin, String code) {
        var season = find(admin, code);
        if (!season.over()) {
            throw new RuleViolation("recognition.seasons.close.early");
        }
        var now = clock.instant();
        if (jdbc.sql(CLOSE)
                        .param("now", Timestamp.from(now))
                        .param("code", code)
                        .update()
                == 0) {
            throw new RuleViolation("recognition.seasons.close.late");
        }
        archive.keep(code, admin.id(), now);
        record(admin, "recognition.seasonClosed", code, Map.of());
    }

    private void record(Access admin, String action, String code, Map<String, String> details) {
        audit.record(AuditRecord.of(admin.id().actor(), action, "season", code).with(details));
    }

    private LocalDate today() {
        return Peru.dayOf(clock.instant());
    }

    private SeasonView view(ResultSet row) throws SQLException {
        var last = row.getObject("last_day", LocalDate.class);
        return new SeasonView(
                row.getString("code"),
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                last,
                row.getInt("people"),
                !row.getObject("first_day", LocalDate.class).isAfter(today()),
                last.isBefore(today()),
                instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

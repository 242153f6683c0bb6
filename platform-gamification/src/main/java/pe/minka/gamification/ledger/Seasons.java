package pe.minka.gamification.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;

/** The seasons there are; a year nobody has spoken of is one. */
@Component
public class Seasons {

    private static final String OF = """
            select code, first_day, last_day, closed_at from season where :day between first_day and last_day
            """;

    private static final String NAMED = "select code, first_day, last_day, closed_at from season where code = :code";

    private static final String BEGUN = """
            select code, first_day, last_day, closed_at from season where first_day <= :day order by first_day desc
            """;

    private static final String ADD = """
            insert into season (code, first_day, last_day) values (:code, :first, :last) on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Seasons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Season current() {
        return of(Peru.dayOf(clock.instant()));
    }

    public Season of(LocalDate day) {
        return find(day).orElseGet(() -> {
            jdbc.sql(ADD)
                    .param("code", String.valueOf(day.getYear()))
                    .param("first", day.withDayOfYear(1))
                    .param("last", day.withDayOfYear(1).plusYears(1).minusDays(1))
                    .update();
            return find(day).orElseThrow(() -> new IllegalStateException("no season holds " + day));
        });
    }

    public Optional<Season> find(String code) {
        return jdbc.sql(NAMED)
                .param("code", code)
                .query((row, number) -> season(row))
                .optional();
    }

    /** Those that have begun, the one that is on first. */
    public List<Season> begun() {
        var today = Peru.dayOf(clock.instant());
        of(today);
        return jdbc.sql(BEGUN)
                .param("day", today)
                .query((row, number) -> season(row))
                .list();
    }

    private Optional<Season> find(LocalDate day) {
        return jdbc.sql(OF)
                .param("day", day)
                .query((row, number) -> season(row))
                .optional();
    }

    private static Season season(ResultSet row) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Season(
                row.getString("code"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                closed == null ? null : closed.toInstant());
    }
}

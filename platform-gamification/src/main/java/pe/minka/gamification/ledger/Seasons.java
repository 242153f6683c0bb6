package pe.minka.gamification.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;

/**
 * The seasons there are, and the one place that says which of them something belongs to: the day it happened on in Lima
 * decides. What nobody has spoken of of a year is one.
 */
@Component
public class Seasons {

    private static final String OF = """
            select code, first_day, last_day, closed_at from season where :day between first_day and last_day
            """;

    private static final String NAMED = "select code, first_day, last_day, closed_at from season where code = :code";

    private static final String BEGUN = """
            select code, first_day, last_day, closed_at from season where first_day <= :day order by first_day desc
            """;

    /** Nothing of what is to come, and of several seasons the last one that has begun. */
    private static final String OF_MONTH = """
            select code, first_day, last_day, closed_at
            from season
            where first_day <= least(:last::date, :today::date) and last_day >= :first::date
              and :first::date <= :today::date
            order by first_day desc
            limit 1
            """;

    /** As much of the year as other seasons leave; another one may have its name already. */
    private static final String ADD = """
            insert into season (code, first_day, last_day)
            select :code,
                   greatest(:first::date, (select max(last_day) + 1 from season where last_day < :day)),
                   least(:last::date, (select min(first_day) - 1 from season where first_day > :day))
            on conflict do nothing
            """;

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Seasons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Season current() {
        return at(clock.instant());
    }

    public Season at(Instant instant) {
        return of(Peru.dayOf(instant));
    }

    private Season of(LocalDate day) {
        for (int number = 1; number <= MOST; number++) {
            var season = find(day);
            if (season.isPresent()) {
                return season.get();
            }
            add(code(day, number), day);
        }
        return find(day).orElseThrow(() -> new IllegalStateException("no season holds " + day));
    }

    /** The year, and a number where several seasons begin in it. Months are told from them by their two digits. */
    public static String code(LocalDate first, int number) {
        return number == 1 ? String.valueOf(first.getYear()) : first.getYear() + "-" + number;
    }

    private void add(String code, LocalDate day) {
        jdbc.sql(ADD)
                .param("code", code)
                .param("first", day.withDayOfYear(1))
                .param("last", day.withDayOfYear(1).plusYears(1).minusDays(1))
                .param("day", day)
                .update();
    }

    public Optional<Season> find(String code) {
        return jdbc.sql(NAMED)
                .param("code", code)
                .query((row, number) -> season(row))
                .optional();
    }

    /** Those that have begun, the one that is on first. */
    public List<Season> begun() {
        current();
        return jdbc.sql(BEGUN)
                .param("day", Peru.dayOf(clock.instant()))
                .query((row, number) -> season(row))
                .list();
    }

    /** None while nobody has spoken of the day. */
    public Optional<Season> find(LocalDate day) {
        return jdbc.sql(OF)
                .param("day", day)
                .query((row, number) -> season(row))
                .optional();
    }

    /** The season a month lies in, the later one where it lies in two; none for a month to come or of no season. */
    public Optional<Season> of(YearMonth month) {
        return jdbc.sql(OF_MONTH)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("today", Peru.dayOf(clock.instant()))
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

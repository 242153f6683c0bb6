package pe.minka.gamification;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;

/** The months of the seasons that have begun. */
@Component
public class RankingMonths {

    private static final String OF = """
            select month
            from season s
            cross join lateral generate_series(date_trunc('month', s.first_day::timestamp),
                                               least(s.last_day, :today::date)::timestamp, interval '1 month') day
            cross join lateral to_char(day, 'YYYY-MM') month
            where s.code = :season and exists (select from score p where p.period = month and p.points > 0)
            order by month desc
            """;

    private static final String SEASON = """
            select code
            from season
            where first_day <= least(:last::date, :today::date) and last_day >= :first::date
            order by first_day desc
            limit 1
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RankingMonths(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those in which somebody has points, the last one first. */
    public List<YearMonth> of(Period season) {
        return jdbc.sql(OF)
                .param("season", season.code())
                .param("today", Peru.dayOf(clock.instant()))
                .query((row, number) -> YearMonth.parse(row.getString("month")))
                .list();
    }

    /** The season a month lies in, the later one where it lies in two; none for a month to come or long gone. */
    public Optional<Period> season(YearMonth month) {
        return jdbc.sql(SEASON)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("today", Peru.dayOf(clock.instant()))
                .query(String.class)
                .optional()
                .map(Period::season);
    }
}

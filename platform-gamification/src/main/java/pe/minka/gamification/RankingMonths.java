package pe.minka.gamification;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ledger.Seasons;
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

    private static final Pattern MONTH = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])");

    private final JdbcClient jdbc;
    private final Seasons seasons;
    private final Clock clock;

    RankingMonths(JdbcClient jdbc, Seasons seasons, Clock clock) {
        this.jdbc = jdbc;
        this.seasons = seasons;
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

    /** That of a month, as {@link Seasons} tell it. */
    public Optional<Period> season(YearMonth month) {
        return seasons.of(month).map(season -> Period.season(season.code()));
    }

    /** The month somebody names («2026-11»), if it has begun and lies in a season. */
    public Optional<YearMonth> find(String asked) {
        return Optional.of(asked)
                .filter(name -> MONTH.matcher(name).matches())
                .map(YearMonth::parse)
                .filter(month -> seasons.of(month).isPresent());
    }
}

package pe.minka.practices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Says whether what was made of published practices would still be made the same way: two equal stamps mean it would.
 * Tables that a page of practices shows count them on by a trigger ({@code changes_pages}).
 */
@Service
public class PracticeStamps {

    private static final String PAGE = """
            select p.id || ' ' || coalesce(s.changed, 0) || ' ' || coalesce(c.changed, 0) || ' ' || (p.in_force_until > :now)
            from practice p
            left join practice_stamp s on s.practice = p.id
            left join catalogue_stamp c on true
            where p.code = :code and p.stage is not null
            """;

    private static final String CATALOGUE = "select coalesce(max(changed), 0) from catalogue_stamp";

    private final JdbcClient jdbc;
    private final Clock clock;

    PracticeStamps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the page of a practice; none when nobody may read it. */
    public Optional<String> page(String code) {
        return jdbc.sql(PAGE)
                .param("code", code)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    /** Of a list of practices, whatever it is narrowed to; for a minute at the longest, since practices lapse as time goes by. */
    public String list() {
        return catalogue() + " " + clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Of everything that can be found. */
    long catalogue() {
        return jdbc.sql(CATALOGUE).query(Long.class).single();
    }
}

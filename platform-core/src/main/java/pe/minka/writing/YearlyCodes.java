package pe.minka.writing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out codes such as PR-2026-0001, in order within a year; a code never comes back. */
@Component
public class YearlyCodes {

    private static final String NEXT = """
            insert into {counter} as n (year, last)
            values (:year, 1)
            on conflict (year) do update set last = n.last + 1
            returning last
            """;

    private final JdbcClient jdbc;

    YearlyCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next one.
     *
     * @param counter the table that holds the last number of each year
     */
    public String next(String counter, String prefix, int year) {
        int number = jdbc.sql(NEXT.replace("{counter}", counter))
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%04d".formatted(prefix, year, number);
    }
}

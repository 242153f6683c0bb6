package pe.minka.practices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out the codes of practices, in order within a year; a code never comes back. */
@Component
class PracticeNumbers {

    private static final String NEXT = """
            insert into practice_number (year, last)
            values (:year, 1)
            on conflict (year) do update set last = practice_number.last + 1
            returning last
            """;

    private final JdbcClient jdbc;

    PracticeNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(int year) {
        int number = jdbc.sql(NEXT).param("year", year).query(Integer.class).single();
        return "PR-%d-%04d".formatted(year, number);
    }
}

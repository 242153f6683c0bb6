package pe.minka.lessons;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out the codes of lessons, in order within a year; a code never comes back. */
@Component
class LessonNumbers {

    private static final String NEXT = """
            insert into lesson_number (year, last)
            values (:year, 1)
            on conflict (year) do update set last = lesson_number.last + 1
            returning last
            """;

    private final JdbcClient jdbc;

    LessonNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(int year) {
        int number = jdbc.sql(NEXT).param("year", year).query(Integer.class).single();
        return "LA-%d-%04d".formatted(year, number);
    }
}

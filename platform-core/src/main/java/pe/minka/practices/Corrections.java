package pe.minka.practices;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Guesses what a mistyped text meant, from the words practices are written with. */
@Component
class Corrections {

    private static final String NEAREST = """
            select string_agg(coalesce(nearest.written, asked.word), ' ' order by asked.position)
            from unnest(string_to_array(fold(:text), ' ')) with ordinality asked (word, position)
            left join lateral (select w.written
                               from practice_word w
                               where length(asked.word) >= 4 and w.folded % asked.word
                               order by similarity(w.folded, asked.word) desc, w.folded
                               limit 1) nearest on true
            having string_agg(fold(coalesce(nearest.written, asked.word)), ' ' order by asked.position) <> fold(:text)
            """;

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when every word is known, or none is like a known one. */
    Optional<String> of(String text) {
        return jdbc.sql(NEAREST).param("text", text).query(String.class).optional();
    }
}

package pe.minka.practices;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Guesses what a mistyped text meant, from the words practices and lessons are written with. */
@Component
public class Corrections {

    private static final String NEAREST = """
            select string_agg(coalesce(nearest.written, asked.word), ' ' order by asked.position)
            from unnest(string_to_array(fold(:text), ' ')) with ordinality asked (word, position)
            left join lateral (select w.written
                               from (select folded, written from practice_word
                                     union all
                                     select folded, written from practice_term) w
                               where length(asked.word) >= 4 and w.folded % asked.word
                               order by similarity(w.folded, asked.word) desc, w.folded
                               limit 1) nearest on true
            having string_agg(fold(coalesce(nearest.written, asked.word)), ' ' order by asked.position) <> fold(:text)
            """;

    /** In their order, so that two who publish at once do not wait for each other in a circle. */
    private static final String LEARN = """
            insert into practice_word (folded, written)
            select fold(word), min(translate(lower(word), 'ÁÉÍÓÚÜÑ', 'áéíóúüñ'))
            from regexp_split_to_table(:text, '[^A-Za-zÁÉÍÓÚÜÑáéíóúüñ]+') word
            where length(word) between 4 and 30
            group by fold(word)
            order by fold(word)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when every word is known, or none is like a known one. */
    public Optional<String> of(String text) {
        return jdbc.sql(NEAREST).param("text", text).query(String.class).optional();
    }

    /** The words of something that everybody can find now. */
    public void learn(String text) {
        jdbc.sql(LEARN).param("text", text).update();
    }
}

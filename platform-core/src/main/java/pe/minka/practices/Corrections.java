package pe.minka.practices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Guesses what a mistyped text meant, from the words practices, lessons, synonyms and themes are written with. */
@Component
public class Corrections {

    private static final int MOST = 9;

    /** What is shorter is no word to look for. */
    private static final int SHORTEST = 4;

    /**
     * Of each word the likest ones, the likest first; a word that is known stands for itself. Another letter or two that
     * changed places are likelier than one too many.
     */
    private static final String NEAREST = """
            with term as materialized (select folded, written from practice_term)
            select asked.position, coalesce(near.written, asked.word) as written,
                   coalesce(fold(near.written), asked.word) <> asked.word as changed
            from unnest(string_to_array(fold(:text), ' ')) with ordinality asked (word, position)
            left join lateral (select w.folded, w.written
                               from (select folded, written from practice_word union all table term) w
                               where w.folded = asked.word
                               limit 1) known on true
            left join lateral (select distinct w.written,
                                      similarity(w.folded, asked.word)
                                          + case when length(w.folded) = length(asked.word) then 0.1 else 0 end
                                          as likeness
                               from (select folded, written from practice_word union all table term) w
                               where known.folded is null and length(asked.word) >= 4 and w.folded % asked.word
                               union all
                               select w.written, 0.9
                               from generate_series(1, length(asked.word) - 1) at
                               join (select folded, written from practice_word union all table term) w
                                   on w.folded = overlay(asked.word
                                                         placing reverse(substr(asked.word, at, 2)) from at for 2)
                               where known.folded is null
                               union all
                               select known.written, 1
                               where known.folded is not null
                               order by likeness desc, written
                               limit 3) near on true
            order by asked.position, near.likeness desc, near.written
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

    /** What it perhaps meant, the likest first; empty when every word is known, or none is like a known one. */
    public List<String> of(String text) {
        Map<Integer, List<Guess>> words = new LinkedHashMap<>();
        jdbc.sql(NEAREST).param("text", text).query(row -> {
            words.computeIfAbsent(row.getInt("position"), position -> new ArrayList<>())
                    .add(new Guess(row.getString("written"), row.getBoolean("changed")));
        });
        List<Guess> guesses = List.of(new Guess("", false));
        for (var nearest : words.values()) {
            List<Guess> begun = guesses;
            guesses = nearest.stream()
                    .flatMap(word -> begun.stream().map(before -> before.and(word)))
                    .limit(MOST)
                    .toList();
        }
        return guesses.stream().filter(Guess::changed).map(Guess::text).toList();
    }

    /**
     * What it likeliest meant, as far as that is found: with all its words together or, where nothing has them all, each
     * of them somewhere.
     */
    public Optional<String> likeliest(String text, Predicate<String> isFound) {
        List<String> guesses = of(text);
        return guesses.stream()
                .filter(isFound)
                .findFirst()
                .or(() -> guesses.stream()
                        .filter(guess -> Stream.of(guess.split(" "))
                                .filter(word -> word.length() >= SHORTEST)
                                .allMatch(isFound))
                        .findFirst());
    }

    /** Some words, and whether they are others than those that were typed. */
    private record Guess(String text, boolean changed) {

        private Guess and(Guess next) {
            return new Guess((text + " " + next.text).strip(), changed || next.changed);
        }
    }

    /** The words of something that everybody can find now. */
    public void learn(String text) {
        jdbc.sql(LEARN).param("text", text).update();
    }
}

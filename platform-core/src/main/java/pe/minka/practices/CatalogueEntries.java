package pe.minka.practices;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what everybody can find of a practice in step with what was published, in the same transaction. */
@Component
class CatalogueEntries {

    private static final String REMOVE = "delete from practice_entry where practice = any(:practices)";

    private static final String WRITE = """
            insert into practice_entry
            select * from practice_as_published where practice = any(:practices)
            """;

    /** In their order, so that two who publish at once do not wait for each other in a circle. */
    private static final String LEARN = """
            insert into practice_word (folded, written)
            select fold(word), min(translate(lower(word), 'ÁÉÍÓÚÜÑ', 'áéíóúüñ'))
            from practice_entry e
            cross join regexp_split_to_table(e.title || ' ' || e.body, '[^A-Za-zÁÉÍÓÚÜÑáéíóúüñ]+') word
            where e.practice = any(:practices) and length(word) between 4 and 30
            group by fold(word)
            order by fold(word)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    CatalogueEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing of a draft. */
    void write(PracticeId practice) {
        writeAll(List.of(practice));
    }

    void writeAll(Collection<PracticeId> practices) {
        UUID[] ids = practices.stream().map(PracticeId::value).toArray(UUID[]::new);
        for (String sql : List.of(REMOVE, WRITE, LEARN)) {
            jdbc.sql(sql).param("practices", ids).update();
        }
    }
}

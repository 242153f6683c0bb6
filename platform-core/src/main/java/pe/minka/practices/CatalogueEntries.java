package pe.minka.practices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what everybody can find of a practice in step with what was published, in the same transaction. */
@Component
class CatalogueEntries {

    private static final String REMOVE = "delete from practice_entry where practice = :practice";

    private static final String WRITE = """
            insert into practice_entry
            select * from practice_as_published where practice = :practice
            returning title || ' ' || body
            """;

    private final JdbcClient jdbc;
    private final Corrections corrections;

    CatalogueEntries(JdbcClient jdbc, Corrections corrections) {
        this.jdbc = jdbc;
        this.corrections = corrections;
    }

    /** Nothing of a draft. */
    void write(PracticeId practice) {
        jdbc.sql(REMOVE).param("practice", practice.value()).update();
        jdbc.sql(WRITE)
                .param("practice", practice.value())
                .query(String.class)
                .optional()
                .ifPresent(corrections::learn);
    }
}

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
            insert into practice_entry (practice, leader, title, summary, regions, kinds, themes, modality, year, stage,
                                        published_at, in_force_until, body, folded, words, classification, replicas)
            select e.*, p.classification,
                   case when p.stage = 'ADVANCED'
                        then (select count(*) from practice_transfer t where t.practice = p.id) else 0 end
            from practice_as_published e
            join practice p on p.id = e.practice
            where e.practice = any(:practices)
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
        writeAll(List.of(practice));
    }

    void writeAll(Collection<PracticeId> practices) {
        UUID[] ids = practices.stream().map(PracticeId::value).toArray(UUID[]::new);
        jdbc.sql(REMOVE).param("practices", ids).update();
        List<String> texts =
                jdbc.sql(WRITE).param("practices", ids).query(String.class).list();
        corrections.learn(String.join(" ", texts));
    }
}

package pe.minka.practices;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where in a practice the words stand that somebody looks for. */
@Component
class Excerpts {

    private static final String HEADLINES = """
            select e.practice,
                   ts_headline('es', e.body, :marks::tsquery,
                               'MaxFragments=1, MaxWords=34, MinWords=18, StartSel=' || chr(2) || ', StopSel=' || chr(3))
                       as headline
            from practice_entry e
            where e.practice = any(:practices)
            """;

    private final JdbcClient jdbc;

    Excerpts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The marks as the database writes a question. */
    Map<UUID, List<Piece>> of(Collection<UUID> practices, String marks) {
        Map<UUID, List<Piece>> excerpts = new HashMap<>();
        jdbc.sql(HEADLINES)
                .param("marks", marks)
                .param("practices", practices.toArray(UUID[]::new))
                .query(row -> {
                    excerpts.put(row.getObject("practice", UUID.class), Piece.of(row.getString("headline")));
                });
        return excerpts;
    }
}

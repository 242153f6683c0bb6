package pe.minka.practices;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What practices are called today, for whoever knows them by their codes. */
@Service
public class PracticeTitles {

    private static final String OF = """
            select p.code, s.content ->> 'title' as title
            from practice p
            join practice_section s on s.practice = p.id and s.section = 'PRESENTATION'
            where p.code = any(:codes)
            """;

    private final JdbcClient jdbc;

    PracticeTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of practices nobody knows there is none. */
    public Map<String, String> of(Collection<String> codes) {
        Map<String, String> titles = new HashMap<>();
        jdbc.sql(OF).param("codes", codes.toArray(String[]::new)).query(row -> {
            titles.put(row.getString("code"), row.getString("title"));
        });
        return titles;
    }
}

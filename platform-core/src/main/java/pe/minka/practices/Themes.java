package pe.minka.practices;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The catalogue of themes, in its order; those that were retired keep their names. */
@Service
public class Themes {

    private static final String ALL = "select code, name from practice_theme order by position, code";

    private static final String OFFERED = """
            select code, name
            from practice_theme
            where retired_at is null or code = any(:chosen)
            order by position, code
            """;

    private final JdbcClient jdbc;

    Themes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Theme> all() {
        return jdbc.sql(ALL).query(Theme.class).list();
    }

    /** To choose from: a retired one only where it is chosen already. */
    public List<Theme> offered(Collection<String> chosen) {
        return jdbc.sql(OFFERED)
                .param("chosen", chosen.toArray(String[]::new))
                .query(Theme.class)
                .list();
    }
}

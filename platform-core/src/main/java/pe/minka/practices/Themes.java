package pe.minka.practices;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The catalogue of themes, in its order. */
@Service
public class Themes {

    private static final String ALL = "select code, name from practice_theme order by position";

    private final JdbcClient jdbc;

    Themes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Theme> all() {
        return jdbc.sql(ALL).query(Theme.class).list();
    }
}

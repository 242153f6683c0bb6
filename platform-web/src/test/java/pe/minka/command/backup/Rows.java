package pe.minka.command.backup;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pe.minka.embedded.EmbeddedDatabase;

/** What a database holds, as text, seen by the role that owns it. */
final class Rows {

    private static final List<String> PASSING = List.of("spring_session", "spring_session_attributes", "shedlock");

    private Rows() {}

    /** Every table but those that belong to servers that run, as sorted text. */
    static Map<String, List<String>> rows(String url) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String name : tables(url)) {
            tables.put(name, texts(url, "select t::text from \"" + name + "\" t order by t::text collate \"C\""));
        }
        return tables;
    }

    static List<String> tables(String url) throws SQLException {
        return texts(url, "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")
                .stream()
                .filter(name -> !PASSING.contains(name) && !name.startsWith("flyway_schema_history"))
                .toList();
    }

    static List<String> texts(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, EmbeddedDatabase.OWNER, "");
                var rows = connection.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    static void run(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, EmbeddedDatabase.OWNER, "")) {
            connection.createStatement().execute(sql);
        }
    }
}

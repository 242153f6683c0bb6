package pe.minka.command.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as it is copied: the columns somebody wrote, in the order of its key, which is the same on every server. */
record Layout(String name, List<String> columns, List<String> key) {

    static final String HISTORY = "flyway_schema_history";

    /** Who is signed in, and who holds a lock at this moment, belongs to the servers that run. */
    private static final Set<String> PASSING = Set.of("spring_session", "spring_session_attributes", "shedlock");

    private static final String TABLES = """
            select c.relname,
                   array(select a.attname::text
                         from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         order by a.attnum),
                   array(select a.attname::text
                         from pg_index i
                         cross join unnest(i.indkey) with ordinality k (attnum, position)
                         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                         where i.indrelid = c.oid and i.indisprimary
                         order by k.position)
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence <> 't'
            order by c.relname collate "C"
            """;

    Layout {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** Every table that holds what must not be lost. */
    static List<Layout> kept(Connection database) throws SQLException {
        return all(database).stream()
                .filter(table -> !PASSING.contains(table.name))
                .toList();
    }

    /** Every table but those in which the steps of the schema are written down. */
    static List<Layout> all(Connection database) throws SQLException {
        try (var query = database.createStatement();
                var rows = query.executeQuery(TABLES)) {
            List<Layout> found = new ArrayList<>();
            while (rows.next()) {
                if (!rows.getString(1).startsWith(HISTORY)) {
                    found.add(new Layout(rows.getString(1), texts(rows, 2), texts(rows, 3)));
                }
            }
            return found;
        }
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return Stream.of((String[]) array.getArray()).toList();
    }

    static Layout of(Manifest.Table table) {
        return new Layout(table.name(), table.columns(), table.key());
    }

    String quoted() {
        return quoted(name);
    }

    /** Sorted as text by its bytes, because servers sort words each in their own way. */
    String copyOut() {
        var order = key.isEmpty() ? columns : key;
        return "copy (select " + names() + " from " + quoted() + " order by "
                + order.stream()
                        .map(column -> "(" + quoted(column) + "::text) collate \"C\"")
                        .collect(Collectors.joining(", "))
                + ") to stdout";
    }

    String copyIn() {
        return "copy " + quoted() + " (" + names() + ") from stdin";
    }

    private String names() {
        return columns.stream().map(Layout::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

package pe.minka.command.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import pe.minka.command.CommandRefused;
import pe.minka.command.backup.Manifest.Table;

/**
 * Puts the rows of a backup into a database of the same schema, all of them or none. Foreign keys are taken off and put on
 * again within the transaction: then they are checked once, and the order of the tables does not matter.
 */
final class Loading {

    private static final String FOREIGN_KEYS = """
            select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
            from pg_constraint
            where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
            order by 1, 2
            """;

    private static final String SET_SEQUENCE = "select setval(quote_ident(?)::regclass, ?)";

    private final Connection database;

    Loading(Connection database) {
        this.database = database;
    }

    void load(StoredBackup backup) throws SQLException, IOException {
        database.setAutoCommit(false);
        try {
            List<ForeignKey> keys = foreignKeys();
            for (var key : keys) {
                run("alter table " + key.table() + " drop constraint " + key.name());
            }
            empty();
            for (Table table : backup.manifest().tables()) {
                load(table, backup);
            }
            for (var key : keys) {
                run("alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
            }
            setSequences(backup.manifest().sequences());
            database.commit();
        } catch (SQLException | IOException | RuntimeException e) {
            database.rollback();
            throw e;
        } finally {
            database.setAutoCommit(true);
        }
        run("analyze");
    }

    private record ForeignKey(String table, String name, String definition) {}

    private List<ForeignKey> foreignKeys() throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        Snapshot.each(
                database,
                FOREIGN_KEYS,
                row -> keys.add(new ForeignKey(row.getString(1), row.getString(2), row.getString(3))));
        return keys;
    }

    /** What the migrations and a first start have put there comes with the backup, as it was then. */
    private void empty() throws SQLException {
        String all = Layout.all(database).stream().map(Layout::quoted).collect(Collectors.joining(", "));
        run("truncate " + all);
    }

    private void load(Table table, StoredBackup backup) throws SQLException, IOException {
        var layout = Layout.of(table);
        run("alter table " + layout.quoted() + " disable trigger user");
        try (var content = backup.part(table.part())) {
            long rows = database.unwrap(PGConnection.class).getCopyAPI().copyIn(layout.copyIn(), content);
            if (rows != table.rows()) {
                throw CommandRefused.because("restore.rows", table.name(), table.rows(), rows);
            }
        }
        run("alter table " + layout.quoted() + " enable trigger user");
    }

    private void setSequences(Map<String, Long> sequences) throws SQLException {
        try (var statement = database.prepareStatement(SET_SEQUENCE)) {
            for (var sequence : sequences.entrySet()) {
                statement.setString(1, sequence.getKey());
                statement.setLong(2, sequence.getValue());
                statement.execute();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}

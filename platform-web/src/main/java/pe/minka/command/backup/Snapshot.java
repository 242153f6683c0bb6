package pe.minka.command.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import pe.minka.command.OwnerDatabase;
import pe.minka.command.backup.Manifest.Migration;

/** The whole database as it was at one moment, however long it takes to read it and whatever happens meanwhile. */
final class Snapshot implements AutoCloseable {

    /** The same text for the same value, whatever the server prefers. */
    private static final List<String> SAME_WORDS = List.of(
            "set timezone = 'UTC'",
            "set datestyle = 'ISO, MDY'",
            "set intervalstyle = 'postgres'",
            "set extra_float_digits = 1",
            "set bytea_output = 'hex'");

    private static final String SEQUENCES = """
            select sequencename, last_value
            from pg_sequences
            where schemaname = 'public' and last_value is not null
            """;

    private static final String HISTORIES = """
            select relname
            from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like 'flyway\\_schema\\_history%'
            order by relname
            """;

    private static final String STEPS = """
            select version, installed_on
            from "<history>"
            where success and version is not null and type <> 'BASELINE'
            order by installed_rank
            """;

    private static final String HAS_FILES = "select to_regclass('public.stored_blob') is not null";

    /** The bytes of what was removed go some day, and nobody asks for them. */
    private static final String FILES = """
            select b.file || case when b.variant = 0 then '' else '-' || b.variant end, encode(b.sha256, 'hex')
            from stored_blob b
            join stored_file f on f.id = b.file
            where f.removed_at is null
            order by b.file, b.variant
            """;

    private final Connection database;

    private Snapshot(Connection database) {
        this.database = database;
    }

    static Snapshot take(OwnerDatabase owner) throws SQLException {
        var database = owner.open();
        try {
            try (var statement = database.createStatement()) {
                for (String setting : SAME_WORDS) {
                    statement.execute(setting);
                }
            }
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setReadOnly(true);
            return new Snapshot(database);
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    List<Layout> tables() throws SQLException {
        return Layout.kept(database);
    }

    /** Says how many rows went out. */
    long copy(Layout table, OutputStream to) throws SQLException, IOException {
        return database.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), to);
    }

    /** Bytes that have to be in the store, and how they are recognised. */
    record Kept(String key, String sha256) {}

    /** Older versions knew no files. */
    List<Kept> files() throws SQLException {
        List<Kept> found = new ArrayList<>();
        if (isTrue(database, HAS_FILES)) {
            each(FILES, row -> found.add(new Kept(row.getString(1), row.getString(2))));
        }
        return found;
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> found = new TreeMap<>();
        each(SEQUENCES, row -> found.put(row.getString(1), row.getLong(2)));
        return found;
    }

    List<Migration> migrations() throws SQLException {
        return migrations(database);
    }

    /** In the order in which they were taken, whatever module they belong to. */
    static List<Migration> migrations(Connection database) throws SQLException {
        List<String> histories = new ArrayList<>();
        each(database, HISTORIES, row -> histories.add(row.getString(1)));
        List<Step> steps = new ArrayList<>();
        for (String history : histories) {
            each(
                    database,
                    STEPS.replace("<history>", history),
                    row -> steps.add(new Step(
                            new Migration(history, row.getString(1)),
                            row.getTimestamp(2).toInstant())));
        }
        return steps.stream()
                .sorted(Comparator.comparing(Step::at))
                .map(Step::migration)
                .toList();
    }

    private record Step(Migration migration, Instant at) {}

    String version() throws SQLException {
        List<String> found = new ArrayList<>();
        each("show server_version", row -> found.add(row.getString(1)));
        return found.getFirst();
    }

    Instant moment() throws SQLException {
        List<Instant> found = new ArrayList<>();
        each("select now()", row -> {
            Timestamp now = row.getTimestamp(1);
            found.add(now.toInstant());
        });
        return found.getFirst();
    }

    /** Takes a row of an answer. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, Reader reader) throws SQLException {
        each(database, sql, reader);
    }

    static void each(Connection database, String sql, Reader reader) throws SQLException {
        try (var query = database.createStatement();
                var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    static boolean isTrue(Connection database, String question) throws SQLException {
        List<Boolean> answer = new ArrayList<>();
        each(database, question, row -> answer.add(row.getBoolean(1)));
        return answer.getFirst();
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}

package pe.minka.command.doctor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** The one value that answers a question to the database. */
final class Rows {

    private Rows() {}

    static String text(Connection database, String question) throws SQLException {
        return ask(database, question, row -> String.valueOf(row.getString(1)));
    }

    static boolean isTrue(Connection database, String question) throws SQLException {
        return ask(database, question, row -> row.getBoolean(1));
    }

    static long number(Connection database, String question) throws SQLException {
        return ask(database, question, row -> row.getLong(1));
    }

    static Instant instant(Connection database, String question) throws SQLException {
        return ask(database, question, row -> {
            Timestamp moment = row.getTimestamp(1);
            return moment.toInstant();
        });
    }

    /** Reads the value. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> T ask(Connection database, String question, Reading<T> reading) throws SQLException {
        try (var query = database.createStatement();
                var rows = query.executeQuery(question)) {
            if (!rows.next()) {
                throw new SQLException("no answer to " + question);
            }
            return reading.of(rows);
        }
    }
}

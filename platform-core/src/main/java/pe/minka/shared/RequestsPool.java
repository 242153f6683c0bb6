package pe.minka.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** The connections of requests and listeners. While the database is known to be away nobody waits for one. */
final class RequestsPool extends HikariDataSource {

    private final DatabaseLine line = new DatabaseLine(this);

    RequestsPool() {
        setDataSource(line);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var failure = line.failure();
        if (failure != null && isEmpty()) {
            throw new SQLTransientConnectionException("the database is away", failure.getSQLState(), failure);
        }
        return super.getConnection();
    }

    private boolean isEmpty() {
        var state = getHikariPoolMXBean();
        return state != null && state.getTotalConnections() == 0;
    }
}

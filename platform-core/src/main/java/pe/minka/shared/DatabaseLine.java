package pe.minka.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Opens the connections of a pool. While the database is away it tries again at a steady pace: left to itself the pool
 * pauses longer and longer, up to five seconds, and notices that late that the database is back.
 */
final class DatabaseLine extends AbstractDataSource {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LOGIN_TIMEOUT_SECONDS = 1;

    private final HikariDataSource pool;
    private volatile @Nullable SQLException failure;

    DatabaseLine(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Why no connection could be opened the last time; null when one could. */
    @Nullable
    SQLException failure() {
        return failure;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(pool.getUsername(), pool.getPassword());
    }

    @Override
    public Connection getConnection(@Nullable String username, @Nullable String password) throws SQLException {
        while (true) {
            try {
                var connection = DriverManager.getConnection(pool.getJdbcUrl(), settings(username, password));
                failure = null;
                return connection;
            } catch (SQLException e) {
                failure = DatabaseAway.isMeantBy(e) ? e : null;
                if (failure == null || pool.isClosed() || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Properties settings(@Nullable String username, @Nullable String password) {
        var settings = new Properties();
        pool.getDataSourceProperties().forEach((name, value) -> settings.put(name, String.valueOf(value)));
        if (username != null) {
            settings.put("user", username);
        }
        if (password != null) {
            settings.put("password", password);
        }
        return settings;
    }

    @Override
    public int getLoginTimeout() {
        return LOGIN_TIMEOUT_SECONDS;
    }

    /** The time to open a connection is limited by the settings of the driver. */
    @Override
    public void setLoginTimeout(int seconds) {}
}

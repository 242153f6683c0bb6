package pe.minka.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.core.env.Environment;

/** The database as the role that owns it, for what the role of the platform may not do. Long work has no time limit. */
public record OwnerDatabase(String url, String user, String password, String platformRole) {

    private static final String CONNECT_SECONDS = "5";

    /** Whatever the server or the role says of others. */
    private static final String NO_LIMIT =
            "-c statement_timeout=0 -c lock_timeout=0 -c idle_in_transaction_session_timeout=0";

    public static OwnerDatabase of(Environment environment) {
        String url = environment.getProperty("spring.flyway.url", "");
        if (url.isBlank()) {
            throw CommandRefused.because("database.missing");
        }
        return new OwnerDatabase(
                url,
                environment.getProperty("spring.flyway.user", ""),
                environment.getProperty("spring.flyway.password", ""),
                environment.getProperty("spring.flyway.placeholders.app_role", ""));
    }

    public Connection open() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("connectTimeout", CONNECT_SECONDS);
        settings.setProperty("loginTimeout", CONNECT_SECONDS);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("options", NO_LIMIT);
        settings.setProperty("targetServerType", "primary");
        settings.setProperty("ApplicationName", "minka-command");
        return DriverManager.getConnection(url, settings);
    }

    @Override
    public String toString() {
        return "OwnerDatabase[" + user + "]";
    }
}

package pe.minka.gamification;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Somebody who changes rows behind the application's back, for tests. */
@Component
public class OwnerHand {

    private final Environment environment;

    OwnerHand(Environment environment) {
        this.environment = environment;
    }

    public void changes(String sql) {
        try (var connection = DriverManager.getConnection(
                        setting("url"), setting("user"), environment.getProperty("spring.flyway.password", ""));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String setting(String name) {
        return Objects.requireNonNull(environment.getProperty("spring.flyway." + name));
    }
}

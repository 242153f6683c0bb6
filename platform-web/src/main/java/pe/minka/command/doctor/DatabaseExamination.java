package pe.minka.command.doctor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import pe.minka.command.CommandRefused;
import pe.minka.command.OwnerDatabase;
import pe.minka.setup.DatabaseAnalyzer;

/** The database as both of its roles see it. */
@Component
@Order(4)
class DatabaseExamination implements Examination {

    private static final int OLDEST = 150_000;
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Environment environment;
    private final Clock clock;

    DatabaseExamination(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try (var owner = OwnerDatabase.of(environment).open();
                var platform = platform()) {
            findings.add(Finding.good("database"));
            findings.add(version(platform));
            findings.add(clocks(platform));
            findings.add(zone(platform));
            findings.add(role(platform));
            findings.addAll(new TablesExamination(owner, platform, environment).findings());
        } catch (SQLException e) {
            String sentence = new DatabaseAnalyzer(environment).sentence(e);
            findings.add(Finding.bad("database.away", sentence == null ? e.toString() : sentence));
        } catch (CommandRefused refused) {
            findings.add(Finding.bad("database.away", refused.sentence()));
        }
        return findings;
    }

    private Connection platform() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", environment.getProperty("spring.datasource.username", ""));
        settings.setProperty("password", environment.getProperty("spring.datasource.password", ""));
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(environment.getProperty("spring.datasource.url", ""), settings);
    }

    private static Finding version(Connection platform) throws SQLException {
        int number = Integer.parseInt(Rows.text(platform, "show server_version_num"));
        return Finding.of(number >= OLDEST, "database.version", Rows.text(platform, "show server_version"));
    }

    private Finding clocks(Connection platform) throws SQLException {
        Instant before = clock.instant();
        Instant there = Rows.instant(platform, "select clock_timestamp()");
        Duration skew = Duration.between(before, there).abs();
        return Finding.of(skew.compareTo(SKEW) < 0, "database.clock", skew.toSeconds());
    }

    private static Finding zone(Connection platform) throws SQLException {
        boolean known =
                Rows.isTrue(platform, "select exists (select from pg_timezone_names where name = 'America/Lima')");
        return Finding.of(known, "database.zone");
    }

    private static Finding role(Connection platform) throws SQLException {
        boolean modest = Rows.isTrue(platform, """
                select not rolsuper and not rolcreaterole and not rolcreatedb
                       and not pg_has_role(oid, (select datdba from pg_database where datname = current_database()),
                                           'member')
                from pg_roles
                where rolname = current_user
                """);
        return Finding.of(modest, "database.role", Rows.text(platform, "select current_user"));
    }
}

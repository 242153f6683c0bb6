package pe.minka.command.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The steps of the schema that this version brings, each module in a folder of its own. */
final class Migrations {

    private static final String FILES = "classpath*:db/migration/*/V*__*.sql";
    private static final Pattern FILE = Pattern.compile("db/migration/([^/]+)/V([0-9.]+)__[^/]*$");
    private static final String HISTORY = "flyway_schema_history";

    /** Those that the database has not taken yet. */
    List<String> waiting(Connection database) throws SQLException {
        List<String> waiting = new ArrayList<>();
        for (Resource file : files()) {
            var name = FILE.matcher(path(file));
            if (name.find()) {
                String history = name.group(1).equals("__root") ? HISTORY : HISTORY + "_" + name.group(1);
                if (!isTaken(database, history, name.group(2))) {
                    waiting.add(name.group(1) + " " + name.group(2));
                }
            }
        }
        return waiting;
    }

    private static boolean isTaken(Connection database, String history, String version) throws SQLException {
        return Rows.isTrue(database, "select to_regclass('public." + history + "') is not null")
                && Rows.isTrue(
                        database,
                        "select exists (select from \"" + history + "\" where success and version = '" + version
                                + "')");
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FILES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package pe.minka.command.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import pe.minka.command.CommandRefused;
import pe.minka.command.OwnerDatabase;
import pe.minka.command.backup.Manifest.Migration;

/**
 * Brings an empty database to exactly the schema a backup was made from, step by step as that one got there. The platform
 * itself takes the steps that came later, at its next start.
 */
final class Schema {

    private static final String ROOT = "__root";
    private static final String MEMBERS = "select to_regclass('public.member') is not null";

    private final OwnerDatabase owner;

    Schema(OwnerDatabase owner) {
        this.owner = owner;
    }

    /** Refuses a database that holds people, or tables this backup does not know. */
    void prepare(Connection database, List<Migration> wanted) throws SQLException {
        if (isTrue(database, MEMBERS) && isTrue(database, "select exists (select from member)")) {
            throw CommandRefused.because("restore.full", owner.url());
        }
        var there = Snapshot.migrations(database);
        if (new HashSet<>(there).equals(new HashSet<>(wanted))) {
            return;
        }
        if (!there.isEmpty() || !Layout.all(database).isEmpty()) {
            throw CommandRefused.because("restore.otherSchema", owner.url());
        }
        List<Flyway> steps = steps(wanted);
        steps.forEach(Flyway::migrate);
        if (!new HashSet<>(Snapshot.migrations(database)).equals(new HashSet<>(wanted))) {
            throw CommandRefused.because("restore.newer");
        }
    }

    private List<Flyway> steps(List<Migration> wanted) {
        List<Flyway> steps = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            var step = wanted.get(i);
            boolean last =
                    i + 1 == wanted.size() || !wanted.get(i + 1).history().equals(step.history());
            var flyway = flyway(step);
            if (last) {
                requireKnown(flyway, step);
                steps.add(flyway);
            }
        }
        return steps;
    }

    private static void requireKnown(Flyway flyway, Migration step) {
        var version = MigrationVersion.fromVersion(step.version());
        if (Arrays.stream(flyway.info().all()).noneMatch(one -> version.equals(one.getVersion()))) {
            throw CommandRefused.because("restore.newer");
        }
    }

    /** As the platform does it for each of its modules. */
    private Flyway flyway(Migration step) {
        String module =
                step.history().equals(Layout.HISTORY) ? ROOT : step.history().substring(Layout.HISTORY.length() + 1);
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration/" + module)
                .table(step.history())
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .placeholders(Map.of("app_role", owner.platformRole()))
                .target(step.version())
                .load();
    }

    private static boolean isTrue(Connection database, String question) throws SQLException {
        List<Boolean> answer = new ArrayList<>();
        Snapshot.each(database, question, row -> answer.add(row.getBoolean(1)));
        return answer.getFirst();
    }
}

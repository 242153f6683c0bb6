package pe.minka.command.backup;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import pe.minka.command.CommandRefused;
import pe.minka.command.OwnerDatabase;
import pe.minka.command.backup.Manifest.Migration;

/**
 * Brings an empty database to exactly the schema a backup was made from, step by step as that one got there. The platform
 * itself takes the steps that came later, at its next start.
 */
final class Schema {

    private static final String ROOT = "__root";
    private static final String PEOPLE = "select exists (select from member)";
    private static final String MEMBERS = "select to_regclass('public.member') is not null";

    private final OwnerDatabase owner;

    Schema(OwnerDatabase owner) {
        this.owner = owner;
    }

    /** Refuses what this version does not know, a database that holds people, and one with other tables. Nothing is written. */
    List<Migration> stepsTo(List<Migration> wanted) throws SQLException {
        requireKnown(wanted);
        try (var database = owner.open()) {
            if (Snapshot.isTrue(database, MEMBERS) && Snapshot.isTrue(database, PEOPLE)) {
                throw CommandRefused.because("restore.full", owner.url());
            }
            var there = Snapshot.migrations(database);
            if (new HashSet<>(there).equals(new HashSet<>(wanted))) {
                return List.of();
            }
            if (!there.isEmpty() || !Layout.all(database).isEmpty()) {
                throw CommandRefused.because("restore.otherSchema", owner.url());
            }
            return wanted;
        }
    }

    /** In the order in which they were taken; those of one module that follow one another go in one run. */
    void take(List<Migration> steps) {
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            boolean last = i + 1 == steps.size() || !steps.get(i + 1).history().equals(step.history());
            if (last) {
                flyway(step.history()).target(step.version()).load().migrate();
            }
        }
    }

    /** Each module has to have been exactly where this version has once been. */
    private void requireKnown(List<Migration> wanted) {
        Map<String, List<MigrationVersion>> versions = wanted.stream()
                .collect(Collectors.groupingBy(
                        Migration::history,
                        Collectors.mapping(step -> MigrationVersion.fromVersion(step.version()), Collectors.toList())));
        versions.forEach((history, reached) -> {
            var last = Collections.max(reached);
            var known = Arrays.stream(flyway(history).load().info().all())
                    .filter(one -> one.getState().isResolved() && !one.getType().isSynthetic())
                    .map(MigrationInfo::getVersion)
                    .filter(version -> version.compareTo(last) <= 0)
                    .toList();
            if (!new HashSet<>(known).equals(new HashSet<>(reached))) {
                throw CommandRefused.because("restore.newer");
            }
        });
    }

    /** As the platform does it for each of its modules. */
    private FluentConfiguration flyway(String history) {
        String module = history.equals(Layout.HISTORY) ? ROOT : history.substring(Layout.HISTORY.length() + 1);
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration/" + module)
                .table(history)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .placeholders(Map.of("app_role", owner.platformRole()));
    }
}

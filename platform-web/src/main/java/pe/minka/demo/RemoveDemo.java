package pe.minka.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import pe.minka.command.Command;
import pe.minka.command.CommandName;
import pe.minka.command.CommandRefused;
import pe.minka.command.Console;
import pe.minka.command.Options;
import pe.minka.command.OwnerDatabase;

/**
 * Empties a database that was only ever a demonstration; the catalogue everybody begins with stays. That there was one
 * stays in the audit log.
 */
@Component
@DemoOnly
class RemoveDemo implements Command {

    private static final String REMOVED = "demo.removed";

    private static final Set<String> STAYING = Set.of(
            "macro_region",
            "region",
            "organisation",
            "organisation_alias",
            "reference_file",
            "reference_entry",
            "practice_theme",
            "practice_synonym",
            "practice_alias",
            "recognition_rule",
            "recognition_switch",
            "standing_ladder",
            "badge",
            "badge_version",
            "wall",
            "wall_section",
            "wall_phase",
            "shedlock");

    private static final String TABLES = """
            select relname
            from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r'
              and relname not like 'flyway\\_schema\\_history%'
            """;

    private static final String FORGET_PLACES = """
            delete from organisation o
            where not exists (select from reference_entry e where e.kind = o.kind and e.code = o.code and e.alias = '')
            """;

    /** The first version of each rule, of the standings and of the insignias everybody begins with is everybody's. */
    private static final List<String> FORGET_RULES = List.of(
            "delete from recognition_rule where version > 1",
            "delete from standing_ladder where version > 1",
            "delete from badge_version where decided_by is not null",
            "delete from badge b where not exists (select from badge_version v where v.badge = b.id)",
            "update badge set retired_at = null where retired_at is not null");

    /** The walls everybody begins with, open as they were; what was said on them is gone. */
    private static final List<String> FORGET_WALLS = List.of(
            "delete from wall where made_by is not null",
            "update wall set closed_at = null, archived_at = null where closed_at is not null");

    private static final String NOTE = """
            insert into audit_entry (at, action, subject_kind, subject) values (now(), ?, 'demo', '*')
            """;

    private final DemoCommunity community;
    private final Strangers strangers;
    private final Environment environment;

    RemoveDemo(DemoCommunity community, Strangers strangers, Environment environment) {
        this.community = community;
        this.strangers = strangers;
        this.environment = environment;
    }

    @Override
    public CommandName name() {
        return CommandName.REMOVE_DEMO;
    }

    @Override
    public End run(Options options, Console console) {
        if (!community.isLoaded()) {
            throw CommandRefused.because("remove-demo.none");
        }
        int others = strangers.count();
        if (others > 0) {
            throw CommandRefused.because("load-demo.strangers", others);
        }
        int people = strangers.everybody();
        if (!options.isYes("confirmar")) {
            console.say("remove-demo.preview", people);
            return End.WELL;
        }
        try (var database = OwnerDatabase.of(environment).open()) {
            empty(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        console.say("remove-demo.done", people);
        return End.WELL;
    }

    private static void empty(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement();
                var note = database.prepareStatement(NOTE)) {
            statement.execute("truncate " + String.join(", ", going(database)));
            statement.execute(FORGET_PLACES);
            for (String forget : FORGET_RULES) {
                statement.execute(forget);
            }
            for (String forget : FORGET_WALLS) {
                statement.execute(forget);
            }
            note.setString(1, REMOVED);
            note.execute();
            database.commit();
        }
    }

    private static List<String> going(Connection database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var query = database.createStatement();
                var rows = query.executeQuery(TABLES)) {
            while (rows.next()) {
                if (!STAYING.contains(rows.getString(1))) {
                    names.add('"' + rows.getString(1) + '"');
                }
            }
        }
        return names;
    }
}

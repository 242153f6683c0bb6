package pe.minka.command.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import pe.minka.command.Command;
import pe.minka.command.CommandName;
import pe.minka.command.Console;
import pe.minka.command.Options;
import pe.minka.command.OwnerDatabase;

/** Puts a backup into an empty database and an empty store, and compares afterwards. */
@Component
class RestoreCommand implements Command {

    private final Environment environment;
    private final InstalledStore store;

    RestoreCommand(Environment environment, InstalledStore store) {
        this.environment = environment;
        this.store = store;
    }

    @Override
    public CommandName name() {
        return CommandName.RESTORE;
    }

    @Override
    public End run(Options options, Console console) {
        long begun = System.nanoTime();
        return Work.done("restore.failed", () -> {
            try (var backup = StoredBackup.open(Path.of(options.require("de")))) {
                return told(restore(backup), backup.manifest(), begun, console);
            }
        });
    }

    /** The database last: as long as it is empty, everything can be tried again. */
    private List<String> restore(StoredBackup backup) throws SQLException, IOException {
        var owner = OwnerDatabase.of(environment);
        var manifest = backup.manifest();
        var schema = new Schema(owner);
        var steps = schema.stepsTo(manifest.migrations());
        backup.requireWhole();
        store.requireNothingBut(manifest.keys());
        schema.take(steps);
        for (var file : manifest.files()) {
            try (var content = backup.part(file.part())) {
                store.write(file.key(), content);
            }
        }
        try (var database = owner.open()) {
            new Loading(database).load(backup);
        }
        try (var snapshot = Snapshot.take(owner)) {
            return new Comparison(backup).with(snapshot, store);
        }
    }

    private static End told(List<String> differences, Manifest manifest, long begun, Console console) {
        if (!differences.isEmpty()) {
            console.say("verify.different");
            differences.forEach(console::line);
            return End.BADLY;
        }
        console.say("restore.done", Figures.content(manifest), Figures.seconds(begun));
        console.say("restore.next");
        return End.WELL;
    }
}

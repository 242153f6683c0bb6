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

/** Says whether a backup is whole, and if asked whether the database and the files are what it holds. */
@Component
class VerifyCommand implements Command {

    private final Environment environment;
    private final InstalledStore store;

    VerifyCommand(Environment environment, InstalledStore store) {
        this.environment = environment;
        this.store = store;
    }

    @Override
    public CommandName name() {
        return CommandName.VERIFY;
    }

    @Override
    public End run(Options options, Console console) {
        return Work.done("verify.failed", () -> {
            try (var backup = StoredBackup.open(Path.of(options.require("de")))) {
                backup.requireWhole();
                console.say("verify.whole", Figures.content(backup.manifest()));
                return options.isYes("contra-base") ? compare(backup, console) : End.WELL;
            }
        });
    }

    private End compare(StoredBackup backup, Console console) throws SQLException, IOException {
        var differences = differences(backup);
        if (differences.isEmpty()) {
            console.say("verify.same");
            return End.WELL;
        }
        console.say("verify.different");
        differences.forEach(console::line);
        return End.BADLY;
    }

    private List<String> differences(StoredBackup backup) throws SQLException, IOException {
        try (var snapshot = Snapshot.take(OwnerDatabase.of(environment))) {
            return new Comparison(backup).with(snapshot, store);
        }
    }
}

package pe.minka.command.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import pe.minka.command.Command;
import pe.minka.command.CommandName;
import pe.minka.command.CommandRefused;
import pe.minka.command.Console;
import pe.minka.command.Options;
import pe.minka.command.OwnerDatabase;

/** Says whether a backup is whole, and if asked whether the database and the files are what it holds. */
@Component
class VerifyCommand implements Command {

    private final Environment environment;

    VerifyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandName name() {
        return CommandName.VERIFY;
    }

    @Override
    public End run(Options options, Console console) {
        try (var backup = StoredBackup.open(Path.of(options.require("de")))) {
            backup.requireWhole();
            var manifest = backup.manifest();
            console.say(
                    "verify.whole",
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.files().size(),
                    Figures.size(manifest.bytesOfFiles()),
                    Figures.moment(manifest.madeAt()));
            return options.isYes("contra-base") ? compare(backup, console) : End.WELL;
        } catch (IOException e) {
            throw CommandRefused.because(e, "verify.failed", e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
        var files = FileFolder.of(environment);
        try (var snapshot = Snapshot.take(OwnerDatabase.of(environment))) {
            var differences = new Comparison(backup).with(snapshot, files);
            NeededFiles.of(snapshot, files, environment)
                    .differenceTo(files.paths())
                    .ifPresent(differences::add);
            return differences;
        }
    }
}

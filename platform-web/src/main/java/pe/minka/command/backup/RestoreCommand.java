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

/** Puts a backup into an empty database and an empty folder, and compares afterwards. */
@Component
class RestoreCommand implements Command {

    private final Environment environment;

    RestoreCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandName name() {
        return CommandName.RESTORE;
    }

    @Override
    public End run(Options options, Console console) {
        long begun = System.nanoTime();
        var owner = OwnerDatabase.of(environment);
        var files = FileFolder.of(environment);
        try (var backup = StoredBackup.open(Path.of(options.require("de")))) {
            backup.requireWhole();
            files.requireNothingBut(backup.manifest().files());
            restore(backup, owner, files);
            var differences = compare(backup, owner, files);
            if (!differences.isEmpty()) {
                console.say("verify.different");
                differences.forEach(console::line);
                return End.BADLY;
            }
            tell(backup.manifest(), begun, console);
            return End.WELL;
        } catch (IOException e) {
            throw CommandRefused.because(e, "restore.failed", e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database last: as long as it is empty, everything can be tried again. */
    private static void restore(StoredBackup backup, OwnerDatabase owner, FileFolder files)
            throws SQLException, IOException {
        try (var database = owner.open()) {
            new Schema(owner).prepare(database, backup.manifest().migrations());
            for (var file : backup.manifest().files()) {
                try (var content = backup.part(file.part())) {
                    files.put(file.path(), content);
                }
            }
            new Loading(database).load(backup);
        }
    }

    private static List<String> compare(StoredBackup backup, OwnerDatabase owner, FileFolder files)
            throws SQLException, IOException {
        try (var snapshot = Snapshot.take(owner)) {
            return new Comparison(backup).with(snapshot, files);
        }
    }

    private static void tell(Manifest manifest, long begun, Console console) {
        console.say(
                "restore.done",
                manifest.tables().size(),
                manifest.rows(),
                manifest.files().size(),
                Figures.size(manifest.bytesOfFiles()),
                Figures.moment(manifest.madeAt()),
                Figures.seconds(begun));
        console.say("restore.next");
    }
}

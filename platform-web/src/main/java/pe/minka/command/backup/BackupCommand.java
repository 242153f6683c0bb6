package pe.minka.command.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import pe.minka.command.Command;
import pe.minka.command.CommandName;
import pe.minka.command.CommandRefused;
import pe.minka.command.Console;
import pe.minka.command.Options;
import pe.minka.command.OwnerDatabase;

/** Makes a backup. Until it is complete it bears another name. */
@Component
class BackupCommand implements Command {

    static final String UNFINISHED = ".incompleto";

    private final Environment environment;

    BackupCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandName name() {
        return CommandName.BACKUP;
    }

    @Override
    public End run(Options options, Console console) {
        long begun = System.nanoTime();
        Path place = Path.of(options.require("a")).toAbsolutePath().normalize();
        if (Files.exists(place)) {
            throw CommandRefused.because("backup.exists", place);
        }
        Path beside = place.resolveSibling(place.getFileName() + UNFINISHED);
        Manifest manifest;
        try {
            Leftovers.remove(beside);
            try {
                manifest = write(beside, place.toString().endsWith(".zip"));
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Leftovers.remove(beside);
            }
        } catch (IOException e) {
            throw CommandRefused.because(e, "backup.failed", e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (FileFolder.isElsewhere(environment)) {
            console.say("backup.elsewhere");
        }
        console.say(
                "backup.done",
                place,
                manifest.tables().size(),
                manifest.rows(),
                manifest.files().size(),
                Figures.size(manifest.bytesOfFiles()),
                Figures.moment(manifest.madeAt()),
                Figures.seconds(begun));
        return End.WELL;
    }

    private Manifest write(Path beside, boolean zip) throws SQLException, IOException {
        try (var snapshot = Snapshot.take(OwnerDatabase.of(environment));
                var archive = Archive.write(ownersOnly(beside, zip), zip)) {
            var files = FileFolder.of(environment);
            return new Backup(archive).write(snapshot, files, NeededFiles.of(snapshot, files, environment));
        }
    }

    /** It holds what is known of people: nobody else on the machine reads it. */
    private static Path ownersOnly(Path place, boolean zip) throws IOException {
        Files.createDirectories(place.getParent());
        boolean posix = Files.getFileStore(place.getParent()).supportsFileAttributeView("posix");
        if (posix && zip) {
            Files.createFile(place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else if (posix) {
            Files.createDirectory(
                    place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return place;
    }
}

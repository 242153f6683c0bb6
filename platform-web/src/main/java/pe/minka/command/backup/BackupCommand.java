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

    private static final String UNFINISHED = ".incompleto";

    private final Environment environment;
    private final InstalledStore store;

    BackupCommand(Environment environment, InstalledStore store) {
        this.environment = environment;
        this.store = store;
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
        var manifest = Work.done("backup.failed", () -> make(place));
        console.say("backup.done", place, Figures.content(manifest), Figures.seconds(begun));
        return End.WELL;
    }

    private Manifest make(Path place) throws SQLException, IOException {
        Path beside = place.resolveSibling(place.getFileName() + UNFINISHED);
        Leftovers.remove(beside);
        try {
            var manifest = write(beside, place.toString().endsWith(".zip"));
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Leftovers.remove(beside);
        }
    }

    private Manifest write(Path beside, boolean zip) throws SQLException, IOException {
        try (var snapshot = Snapshot.take(OwnerDatabase.of(environment));
                var archive = Archive.write(ownersOnly(beside, zip), zip)) {
            return new Backup(archive).write(snapshot, store);
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

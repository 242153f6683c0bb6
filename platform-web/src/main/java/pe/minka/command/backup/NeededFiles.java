package pe.minka.command.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import pe.minka.command.CommandRefused;
import pe.minka.command.CommandTexts;

/** The files that the database names, by their paths below the folder that has to hold them. */
record NeededFiles(Path folder, Set<String> paths) {

    NeededFiles {
        paths = Set.copyOf(paths);
    }

    /** What lies on a server of its own is looked for in no folder. */
    static NeededFiles of(Snapshot database, FileFolder folder, Environment environment) throws SQLException {
        var keys = FileFolder.isElsewhere(environment) ? Set.<String>of() : database.files();
        return new NeededFiles(
                folder.root(), keys.stream().map(FileFolder::path).collect(Collectors.toSet()));
    }

    void requireIn(Collection<String> found) {
        int missing = missingIn(found);
        if (missing > 0) {
            throw CommandRefused.because("backup.files", folder, missing, paths.size());
        }
    }

    /** A sentence when some are not there. */
    Optional<String> differenceTo(Collection<String> found) {
        int missing = missingIn(found);
        return missing == 0
                ? Optional.empty()
                : Optional.of(CommandTexts.say("verify.files", folder, missing, paths.size()));
    }

    private int missingIn(Collection<String> found) {
        var missing = new HashSet<>(paths);
        found.forEach(missing::remove);
        return missing.size();
    }
}

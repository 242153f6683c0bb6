package pe.minka.command.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pe.minka.command.CommandTexts;
import pe.minka.command.backup.Manifest.StoredFile;
import pe.minka.command.backup.Manifest.Table;

/** Holds a backup against what is there, row by row and file by file; answers with a sentence for each difference. */
final class Comparison {

    private final StoredBackup backup;

    Comparison(StoredBackup backup) {
        this.backup = backup;
    }

    List<String> with(Snapshot database, FileFolder files) throws SQLException, IOException {
        var differences = withDatabase(database);
        differences.addAll(withFiles(files));
        return differences;
    }

    private List<String> withDatabase(Snapshot database) throws SQLException, IOException {
        List<String> differences = new ArrayList<>();
        if (!new HashSet<>(database.migrations())
                .equals(new HashSet<>(backup.manifest().migrations()))) {
            differences.add(CommandTexts.say("verify.schema"));
            return differences;
        }
        Set<String> known = backup.manifest().tables().stream().map(Table::name).collect(Collectors.toSet());
        database.tables().stream()
                .map(Layout::name)
                .filter(name -> !known.contains(name))
                .forEach(name -> differences.add(CommandTexts.say("verify.table.unknown", name)));
        for (Table table : backup.manifest().tables()) {
            compare(table, database, differences);
        }
        if (!database.sequences().equals(backup.manifest().sequences())) {
            differences.add(CommandTexts.say("verify.sequences"));
        }
        return differences;
    }

    private void compare(Table table, Snapshot database, List<String> differences) throws SQLException, IOException {
        var layout = Layout.of(table);
        try (var out = new Fingerprint(OutputStream.nullOutputStream())) {
            database.copy(layout, out);
            if (out.part(table.part().name()).equals(table.part())) {
                return;
            }
        }
        var rows = new RowCount();
        try (var content = backup.part(table.part());
                var lines = rows.counting(1)) {
            content.transferTo(lines);
        }
        try (var lines = rows.counting(-1)) {
            database.copy(layout, lines);
        }
        differences.add(CommandTexts.say("verify.table", table.name(), rows.more(), rows.less()));
    }

    private List<String> withFiles(FileFolder folder) throws IOException {
        List<String> differences = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (StoredFile file : backup.manifest().files()) {
            known.add(file.path());
            if (!isSame(file, folder)) {
                differences.add(CommandTexts.say("verify.file", file.path()));
            }
        }
        folder.paths().stream()
                .filter(path -> !known.contains(path))
                .forEach(path -> differences.add(CommandTexts.say("verify.file.unknown", path)));
        return differences;
    }

    private static boolean isSame(StoredFile file, FileFolder folder) throws IOException {
        try (var content = folder.open(file.path())) {
            return Fingerprint.of(file.part().name(), content).equals(file.part());
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}

package pe.minka.command.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pe.minka.command.CommandTexts;
import pe.minka.command.backup.Manifest.Table;

/** Holds a backup against what is there, row by row and file by file; answers with a sentence for each difference. */
final class Comparison {

    private final StoredBackup backup;

    Comparison(StoredBackup backup) {
        this.backup = backup;
    }

    List<String> with(Snapshot database, InstalledStore store) throws SQLException, IOException {
        var differences = withDatabase(database);
        differences.addAll(withFiles(database, store));
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

    /** Those of the backup, and those that came since. */
    private List<String> withFiles(Snapshot database, InstalledStore store) throws SQLException, IOException {
        Map<String, String> wanted = new TreeMap<>();
        var named = database.files();
        named.forEach(file -> wanted.put(file.key(), file.sha256()));
        backup.manifest()
                .files()
                .forEach(file -> wanted.put(file.key(), file.part().sha256()));
        Set<String> lost = new TreeSet<>();
        for (var file : wanted.entrySet()) {
            if (!store.holds(file.getKey(), file.getValue())) {
                lost.add(file.getKey());
            }
        }
        List<String> differences = new ArrayList<>();
        lost.forEach(key -> differences.add(CommandTexts.say("verify.file", key)));
        long needed = named.stream().filter(file -> lost.contains(file.key())).count();
        if (needed > 0) {
            differences.add(CommandTexts.say("verify.files", store.place(), needed, named.size(), store.variable()));
        }
        return differences;
    }
}

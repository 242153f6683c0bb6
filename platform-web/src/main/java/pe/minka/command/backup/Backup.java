package pe.minka.command.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.command.CommandRefused;
import pe.minka.command.backup.Manifest.StoredFile;
import pe.minka.command.backup.Manifest.Table;
import pe.minka.command.backup.Snapshot.Kept;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup, part by part, and at last what it holds. */
final class Backup {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Archive.Writing archive;

    Backup(Archive.Writing archive) {
        this.archive = archive;
    }

    /** The files first, because those that are removed meanwhile do not stay for long; which ones, the snapshot says. */
    Manifest write(Snapshot database, InstalledStore store) throws SQLException, IOException {
        List<StoredFile> files = copied(database.files(), store);
        List<Table> tables = new ArrayList<>();
        for (Layout table : database.tables()) {
            tables.add(copied(table, database));
        }
        var manifest = new Manifest(
                Manifest.FORMAT,
                database.moment(),
                database.version(),
                database.migrations(),
                tables,
                database.sequences(),
                files);
        seal(manifest);
        return manifest;
    }

    private Table copied(Layout table, Snapshot database) throws SQLException, IOException {
        String name = "base/" + table.name() + ".copy";
        try (var out = new Fingerprint(archive.part(name))) {
            long rows = database.copy(table, out);
            return new Table(table.name(), table.columns(), table.key(), out.part(name), rows);
        }
    }

    private List<StoredFile> copied(List<Kept> named, InstalledStore store) throws IOException {
        List<StoredFile> copied = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Kept file : named) {
            var copy = copied(file, store);
            if (copy == null) {
                lost.add(file.key());
            } else {
                copied.add(copy);
            }
        }
        if (!lost.isEmpty()) {
            throw CommandRefused.because(
                    "backup.files", store.place(), lost.size(), named.size(), lost.getFirst(), store.variable());
        }
        return copied;
    }

    /** Nothing when it is not there, or is not what it was. */
    private @Nullable StoredFile copied(Kept file, InstalledStore store) throws IOException {
        String name = Manifest.FILES + file.key();
        try (var content = store.read(file.key());
                var out = new Fingerprint(archive.part(name))) {
            content.transferTo(out);
            var part = out.part(name);
            return part.sha256().equals(file.sha256()) ? new StoredFile(file.key(), part) : null;
        } catch (NoSuchFileException lost) {
            return null;
        }
    }

    private void seal(Manifest manifest) throws IOException {
        byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        var part = Fingerprint.of(Manifest.NAME, new ByteArrayInputStream(text));
        write(Manifest.NAME, text);
        write(Manifest.SEAL, part.sha256().getBytes(StandardCharsets.US_ASCII));
    }

    private void write(String name, byte[] content) throws IOException {
        try (OutputStream out = archive.part(name)) {
            out.write(content);
        }
    }
}

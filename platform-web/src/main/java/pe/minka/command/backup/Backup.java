package pe.minka.command.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import pe.minka.command.backup.Manifest.StoredFile;
import pe.minka.command.backup.Manifest.Table;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup, part by part, and at last what it holds. */
final class Backup {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Archive.Writing archive;

    Backup(Archive.Writing archive) {
        this.archive = archive;
    }

    /** The database first: every file it knows of was there before it did. */
    Manifest write(Snapshot database, FileFolder files, NeededFiles needed) throws SQLException, IOException {
        needed.requireIn(files.paths());
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
                copied(files, needed));
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

    private List<StoredFile> copied(FileFolder files, NeededFiles needed) throws IOException {
        List<StoredFile> copied = new ArrayList<>();
        for (String path : files.paths()) {
            String name = "archivos/" + path;
            try (var content = files.open(path);
                    var out = new Fingerprint(archive.part(name))) {
                content.transferTo(out);
                copied.add(new StoredFile(path, out.part(name)));
            } catch (NoSuchFileException removedMeanwhile) {
                // missed below when the database needs it
            }
        }
        needed.requireIn(copied.stream().map(StoredFile::path).toList());
        return copied;
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

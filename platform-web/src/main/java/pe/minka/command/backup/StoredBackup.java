package pe.minka.command.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import pe.minka.command.CommandRefused;
import pe.minka.command.backup.Manifest.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was made before. */
final class StoredBackup implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Archive.Reading archive;
    private final Manifest manifest;

    private StoredBackup(Archive.Reading archive, Manifest manifest) {
        this.archive = archive;
        this.manifest = manifest;
    }

    /** Refuses what is no backup, was interrupted, or does not say what it said when it was made. */
    static StoredBackup open(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw CommandRefused.because("backup.nothing", place);
        }
        Archive.Reading archive;
        try {
            archive = Archive.read(place);
        } catch (ZipException e) {
            throw CommandRefused.because(e, "backup.none", place);
        }
        try {
            return new StoredBackup(archive, manifest(archive, place));
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static Manifest manifest(Archive.Reading archive, Path place) throws IOException {
        try (var content = archive.part(Manifest.NAME);
                var seal = archive.part(Manifest.SEAL)) {
            byte[] text = content.readAllBytes();
            String expected = new String(seal.readAllBytes(), StandardCharsets.US_ASCII);
            if (!Fingerprint.of(Manifest.NAME, new ByteArrayInputStream(text))
                    .sha256()
                    .equals(expected.strip())) {
                throw CommandRefused.because("backup.damaged", Manifest.NAME);
            }
            var manifest = JSON.readValue(text, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw CommandRefused.because("backup.format", place);
            }
            return manifest;
        } catch (NoSuchFileException e) {
            throw CommandRefused.because(e, "backup.none", place);
        } catch (ZipException | JacksonException e) {
            throw CommandRefused.because(e, "backup.damaged", Manifest.NAME);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream part(Part part) throws IOException {
        return archive.part(part.name());
    }

    /** The names of the parts that are missing or not what they were. */
    List<String> damaged() throws IOException {
        List<String> damaged = new ArrayList<>();
        var parts = Stream.concat(
                        manifest.tables().stream().map(Manifest.Table::part),
                        manifest.files().stream().map(Manifest.StoredFile::part))
                .toList();
        for (Part part : parts) {
            if (!isWhole(part)) {
                damaged.add(part.name());
            }
        }
        return damaged;
    }

    private boolean isWhole(Part part) throws IOException {
        try (var content = part(part)) {
            return Fingerprint.of(part.name(), content).equals(part);
        } catch (NoSuchFileException | ZipException e) {
            return false;
        }
    }

    void requireWhole() throws IOException {
        var damaged = damaged();
        if (!damaged.isEmpty()) {
            throw CommandRefused.because("backup.damaged", String.join(", ", damaged));
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}

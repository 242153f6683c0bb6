package pe.minka.command.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import pe.minka.command.CommandRefused;
import pe.minka.command.backup.Manifest.StoredFile;

/** The folder in which the platform keeps the files people have sent. What is written in it never changes. */
record FileFolder(Path root) {

    private static final String FOLDER = "minka.files.folder";
    private static final String STORE = "minka.files.store";

    /** Where what is not yet complete lies. */
    private static final String UNFINISHED = "unfinished";

    /** An identity ends with the names of the two folders in which its bytes lie. */
    private static final int IDENTITY = 36;

    private static final int LEVEL = 2;

    FileFolder {
        root = root.toAbsolutePath().normalize();
    }

    static FileFolder of(Environment environment) {
        return new FileFolder(Path.of(environment.getProperty(FOLDER, "archivos")));
    }

    /** Files on a server of their own are kept there, and are no part of a backup. */
    static boolean isElsewhere(Environment environment) {
        return environment.getProperty(STORE, "folder").equals("s3");
    }

    /** Sorted, and the same on every system. A folder that is not there holds nothing. */
    List<String> paths() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(path -> !path.startsWith(UNFINISHED))
                    .map(path -> path.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Below the folder, where the platform has put the bytes with this key. */
    static String path(String key) {
        return key.substring(IDENTITY - LEVEL, IDENTITY) + "/" + key.substring(IDENTITY - 2 * LEVEL, IDENTITY - LEVEL)
                + "/" + key;
    }

    InputStream open(String path) throws IOException {
        return Files.newInputStream(inside(path));
    }

    void put(String path, InputStream content) throws IOException {
        Path place = inside(path);
        Files.createDirectories(place.getParent());
        Path beside = place.resolveSibling(place.getFileName() + ".incompleto");
        Files.copy(content, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A path never leads out of the folder, whoever wrote it. */
    private Path inside(String path) throws NoSuchFileException {
        Path place = root.resolve(path).normalize();
        if (!place.startsWith(root) || place.equals(root)) {
            throw new NoSuchFileException(path);
        }
        return place;
    }

    /** What an interrupted restore has left is put there once more. */
    void requireNothingBut(List<StoredFile> files) throws IOException {
        var known = files.stream().map(StoredFile::path).collect(Collectors.toSet());
        if (!known.containsAll(paths())) {
            throw CommandRefused.because("restore.files", root);
        }
    }
}

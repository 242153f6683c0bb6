package pe.minka.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import pe.minka.files.FileRefused;
import pe.minka.files.FileSettings;
import pe.minka.files.FullDisk;

/**
 * Files in a folder, in sub-folders named after the end of their keys. Each is written beside its place, forced to the
 * disk and then moved there, so that a crash leaves no half of one.
 */
@Component
@ConditionalOnProperty(name = "minka.files.store", havingValue = "folder", matchIfMissing = true)
class FolderStore implements FileStore {

    private static final String UNFINISHED = "unfinished";
    private static final int LEVEL = 2;
    private static final int IDENTITY = 36;

    private final Path folder;
    private final long reserve;

    FolderStore(FileSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
        this.reserve = settings.reserve().toBytes();
        try {
            Files.createDirectories(folder.resolve(UNFINISHED));
        } catch (IOException e) {
            throw new StoreNotUsable(folder, e);
        }
        if (!Files.isWritable(folder.resolve(UNFINISHED))) {
            throw new StoreNotUsable(folder, null);
        }
    }

    @Override
    public void write(String key, byte[] bytes) {
        try {
            if (Files.getFileStore(folder).getUsableSpace() - bytes.length < reserve) {
                throw FileRefused.noSpace();
            }
            Path home = home(key);
            Path beside = Files.createTempFile(folder.resolve(UNFINISHED), key, "");
            try {
                force(beside, bytes);
                Files.createDirectories(home);
                Files.move(beside, home.resolve(key), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
            forceFolder(home);
        } catch (IOException e) {
            if (FullDisk.isCauseOf(e)) {
                throw FileRefused.noSpace();
            }
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Not every system lets a folder be opened; where none does, the move itself is all there is. */
    private static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // The file is complete in any case.
        }
    }

    @Override
    public boolean has(String key) {
        return Files.isRegularFile(place(key));
    }

    @Override
    public InputStream read(String key) throws IOException {
        return Files.newInputStream(place(key));
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(place(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void each(Consumer<String> key) {
        walk((file, written) -> {
            if (!isUnfinished(file)) {
                key.accept(file.getFileName().toString());
            }
        });
    }

    @Override
    public void eachBefore(Instant moment, Consumer<String> key) {
        walk((file, written) -> {
            if (written.isBefore(moment)) {
                found(file, key);
            }
        });
    }

    private interface Visit {
        void of(Path file, Instant written) throws IOException;
    }

    private void walk(Visit visit) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    visit.of(file, attributes.lastModifiedTime().toInstant());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                    if (problem instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw problem;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void found(Path file, Consumer<String> key) throws IOException {
        if (isUnfinished(file)) {
            Files.deleteIfExists(file);
        } else {
            key.accept(file.getFileName().toString());
        }
    }

    private boolean isUnfinished(Path file) {
        return file.startsWith(folder.resolve(UNFINISHED));
    }

    private Path place(String key) {
        return home(key).resolve(key);
    }

    /** Keys begin alike when they are made at the same time; they end by chance. */
    private Path home(String key) {
        if (!key.matches("[0-9a-f][0-9a-f-]{8,60}")) {
            throw new IllegalArgumentException("no key: " + key);
        }
        String identity = key.substring(0, Math.min(key.length(), IDENTITY));
        int end = identity.length();
        return folder.resolve(identity.substring(end - LEVEL))
                .resolve(identity.substring(end - 2 * LEVEL, end - LEVEL));
    }
}

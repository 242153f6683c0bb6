package pe.minka.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import pe.minka.embedded.EmbeddedCache;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.embedded.Folders;
import pe.minka.embedded.ServerFailure;

/**
 * The folder of the demonstration: what PostgreSQL and Redis keep between two runs. It belongs to one process at a time,
 * until that ends, however it ends.
 */
final class DemoHome {

    private static final String LOCK = "lock";

    /** Beyond what the file holds, so that others can read there which process it is. */
    private static final long LOCKED_BYTE = 1_000_000;

    private final Path folder;
    private final FileChannel lock;

    private DemoHome(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DemoHome open(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            return new DemoHome(home, locked(home));
        } catch (IOException e) {
            throw new StartRefused("problem.folder", e, home);
        }
    }

    private static FileChannel locked(Path home) throws IOException {
        Path file = home.resolve(LOCK);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            channel.close();
            throw new StartRefused("problem.running", null, home, Files.readString(file));
        }
        // Through this channel: closing any other one on the file would give the lock away.
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(
                Long.toString(ProcessHandle.current().pid())));
        return channel;
    }

    Path folder() {
        return folder;
    }

    void forget() {
        try (Stream<Path> content = Files.list(folder)) {
            for (Path entry : content.filter(path -> !path.endsWith(LOCK)).toList()) {
                Folders.delete(entry);
            }
        } catch (IOException e) {
            throw new StartRefused("problem.folder", e, folder);
        }
    }

    EmbeddedDatabase database() {
        Path data = folder.resolve("postgresql");
        boolean kept = Files.exists(data);
        try {
            return EmbeddedDatabase.in(data);
        } catch (ServerFailure e) {
            throw kept
                    ? new StartRefused("problem.data", e, folder, e.log())
                    : new StartRefused("problem.store", e, e.log());
        } catch (UncheckedIOException | IllegalStateException | NumberFormatException e) {
            throw new StartRefused("problem.data", e, folder, folder.resolve("postgresql.log"));
        }
    }

    EmbeddedCache cache() {
        try {
            return EmbeddedCache.in(folder.resolve("redis"));
        } catch (ServerFailure e) {
            throw new StartRefused("problem.store", e, e.log());
        }
    }

    void release() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

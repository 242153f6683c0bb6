package pe.minka.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/** Keeps bytes under a key (almacén). What is written is all there or not there at all, and never changes. */
public interface FileStore {

    /** Throws {@link pe.minka.files.FileRefused} when there is no room, or nobody there to keep it. */
    void write(String key, byte[] bytes);

    boolean has(String key);

    /** Throws {@link java.nio.file.NoSuchFileException} when it is not there. */
    InputStream read(String key) throws IOException;

    /** What is not there is deleted already. */
    void delete(String key);

    /** The keys of everything. */
    void each(Consumer<String> key);

    /** The keys of what was written before a moment. */
    void eachBefore(Instant moment, Consumer<String> key);
}

package pe.minka.command.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import pe.minka.command.CommandRefused;
import pe.minka.command.CommandTexts;
import pe.minka.files.FileRefused;
import pe.minka.files.FileRefused.Reason;
import pe.minka.files.store.FileStore;

/** Where this installation keeps the files people have sent. It is opened when a command first needs it. */
@Component
class InstalledStore {

    private static final String SETTINGS = "minka.files.";

    private final ObjectProvider<FileStore> store;
    private final Environment environment;

    InstalledStore(ObjectProvider<FileStore> store, Environment environment) {
        this.store = store;
        this.environment = environment;
    }

    /** As a sentence names it. */
    String place() {
        return isFolder()
                ? CommandTexts.say("store.folder", folder())
                : CommandTexts.say("store.s3", setting("s3.bucket"), setting("s3.endpoint"));
    }

    /** What says where it is. */
    String variable() {
        return isFolder() ? "MINKA_FILES_FOLDER" : "MINKA_FILES_S3_BUCKET";
    }

    /** Throws {@link NoSuchFileException} when it is not there. */
    InputStream read(String key) throws IOException {
        if (isAbsent()) {
            throw new NoSuchFileException(key);
        }
        try {
            return open().read(key);
        } catch (FileRefused refused) {
            throw because(refused);
        }
    }

    /** Whether the bytes are there and are what they were. */
    boolean holds(String key, String sha256) throws IOException {
        try (var content = read(key)) {
            return Fingerprint.of(key, content).sha256().equals(sha256);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    void write(String key, InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        told(() -> open().write(key, bytes));
    }

    /** Whatever else is there belongs to an installation that lives: one of the two would sweep the other's files away. */
    void requireNothingBut(Set<String> keys) {
        if (isAbsent()) {
            return;
        }
        told(() -> open().each(key -> {
            if (!keys.contains(key)) {
                throw CommandRefused.because("restore.files", place(), variable());
            }
        }));
    }

    /** To look into a folder must not make it. */
    private boolean isAbsent() {
        return isFolder() && !Files.isDirectory(folder());
    }

    private boolean isFolder() {
        return !setting("store").equals("s3");
    }

    private Path folder() {
        return Path.of(setting("folder")).toAbsolutePath().normalize();
    }

    private String setting(String name) {
        return environment.getProperty(SETTINGS + name, "");
    }

    private FileStore open() {
        try {
            return store.getObject();
        } catch (BeansException e) {
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            throw CommandRefused.because(e, "store.unusable", String.valueOf(cause.getMessage()));
        }
    }

    private void told(Runnable work) {
        try {
            work.run();
        } catch (FileRefused refused) {
            throw because(refused);
        }
    }

    private CommandRefused because(FileRefused refused) {
        String key = refused.reason() == Reason.NO_SPACE ? "store.full" : "store.away";
        return CommandRefused.because(refused, key, place());
    }
}

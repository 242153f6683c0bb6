package pe.minka.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file the operator names. */
final class SentFile {

    private SentFile() {}

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CommandRefused.because(e, "file.unreadable", file);
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

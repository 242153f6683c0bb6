package pe.minka.command.backup;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import pe.minka.command.CommandTexts;
import pe.minka.shared.Peru;

/** Numbers as the operator reads them. */
final class Figures {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Peru.LOCALE).withZone(Peru.ZONE);
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;

    private Figures() {}

    /** What a backup holds, in the middle of a sentence. */
    static String content(Manifest manifest) {
        return CommandTexts.say(
                "backup.content",
                manifest.tables().size(),
                manifest.rows(),
                manifest.files().size(),
                size(manifest.bytesOfFiles()),
                MOMENT.format(manifest.madeAt()));
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE
                ? (bytes + KILOBYTE - 1) / KILOBYTE + " kB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGABYTE)
                        .replace('.', ',');
    }

    static String seconds(long begunNanos) {
        long tenths = Duration.ofNanos(System.nanoTime() - begunNanos).toMillis() / 100;
        return tenths / 10 + "," + tenths % 10;
    }
}

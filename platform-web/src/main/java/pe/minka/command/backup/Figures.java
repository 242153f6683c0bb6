package pe.minka.command.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import pe.minka.shared.Peru;

/** Numbers as the operator reads them. */
final class Figures {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Peru.LOCALE).withZone(Peru.ZONE);
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;

    private Figures() {}

    static String size(long bytes) {
        return bytes < MEGABYTE
                ? (bytes + KILOBYTE - 1) / KILOBYTE + " kB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGABYTE)
                        .replace('.', ',');
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String seconds(long begunNanos) {
        long tenths = Duration.ofNanos(System.nanoTime() - begunNanos).toMillis() / 100;
        return tenths / 10 + "," + tenths % 10;
    }
}

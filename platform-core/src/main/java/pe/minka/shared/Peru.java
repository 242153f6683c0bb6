package pe.minka.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Where the community lives: its language and the calendar its days, months and seasons follow. */
public final class Peru {

    public static final ZoneId ZONE = ZoneId.of("America/Lima");
    public static final Locale LOCALE = Locale.of("es", "PE");

    private Peru() {}

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}

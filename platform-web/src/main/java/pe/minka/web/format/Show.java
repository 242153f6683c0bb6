package pe.minka.web.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.shared.GroupedDigits;
import pe.minka.shared.Peru;
import pe.minka.shared.WrittenDates;

/**
 * Writes dates, times and numbers as people in Peru read them, in the time of Lima: «21 nov 2026, 10:32», «1 226»,
 * «hace 2 días». What is absent is written as nothing.
 */
@Component("show")
public class Show {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;
    private static final String NARROW_NO_BREAK_SPACE = "\u202f";
    private final MessageSource messages;
    private final Clock clock;
    private final WrittenDates dates;
    private final String[] monthNames;

    Show(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.dates = new WrittenDates(messages);
        this.monthNames = text("format.months.long").split(" ");
    }

    /** «21 nov 2026» of an instant or a day. */
    public String date(@Nullable Temporal when) {
        return when == null ? "" : dates.date(day(when));
    }

    /** «21 de noviembre de 2026», for running text. */
    public String longDate(@Nullable Temporal when) {
        if (when == null) {
            return "";
        }
        var day = day(when);
        return text("format.date.long", day.getDayOfMonth(), month(day), "" + day.getYear());
    }

    /** «noviembre». */
    public String month(@Nullable Temporal when) {
        return when == null ? "" : monthNames[day(when).getMonthValue() - 1];
    }

    /** «21 nov 2026, 10:32». */
    public String dateTime(@Nullable Instant when) {
        return when == null ? "" : dates.dateTime(when);
    }

    /** «10:32». */
    public String time(@Nullable Instant when) {
        return when == null ? "" : dates.time(when);
    }

    /** «184 KB», «2,4 MB» of so many bytes. */
    public String size(long bytes) {
        return bytes < MEGABYTE
                ? text("format.kilobytes", number(Math.max(1, bytes / KILOBYTE)))
                : text("format.megabytes", String.format(Peru.LOCALE, "%.1f", (double) bytes / MEGABYTE));
    }

    /** «hoy, 08:12», «ayer, 17:40», «hace 2 días»; from a week on, and ahead of today, the date. */
    public String ago(@Nullable Instant when) {
        if (when == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(Peru.dayOf(when), Peru.dayOf(clock.instant()));
        if (days == 0) {
            return text("format.today", time(when));
        }
        if (days == 1) {
            return text("format.yesterday", time(when));
        }
        return days > 1 && days < DAYS_OF_A_WEEK ? text("format.daysAgo", days) : date(when);
    }

    /** «1 226»: groups of three, apart by a narrow space that does not break. */
    public String number(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        return GroupedDigits.of(number.longValue());
    }

    /** «54,9»: of an average, always with one decimal. */
    public String decimal(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        var tenths = number.setScale(1, RoundingMode.HALF_UP);
        return (tenths.signum() < 0 ? "\u2212" : "")
                + number(tenths.abs().toBigInteger())
                + ','
                + tenths.abs().remainder(BigDecimal.ONE).movePointRight(1).intValue();
    }

    /** «+20», «−20», «0» of a difference. */
    public String signed(@Nullable Number difference) {
        return difference != null && difference.longValue() > 0 ? "+" + number(difference) : number(difference);
    }

    /** «45 %», apart by the same narrow space. */
    public String percent(@Nullable Number share) {
        return share == null ? "" : number(share) + NARROW_NO_BREAK_SPACE + "%";
    }

    /** What the attribute {@code datetime} of a time element takes. */
    public String iso(@Nullable Temporal when) {
        return when == null ? "" : when.toString();
    }

    private static LocalDate day(Temporal when) {
        return switch (when) {
            case LocalDate day -> day;
            case Instant instant -> Peru.dayOf(instant);
            case ZonedDateTime zoned -> Peru.dayOf(zoned.toInstant());
            default -> throw new IllegalArgumentException("no day in a " + when.getClass());
        };
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }
}

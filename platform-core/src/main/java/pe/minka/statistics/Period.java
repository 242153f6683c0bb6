package pe.minka.statistics;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.Peru;

/**
 * What a figure covers: everything up to the end of a day, or one calendar year up to that day, both in the time of
 * Lima.
 */
public record Period(@Nullable Integer year, LocalDate asOf) {

    /** The day must be one of the year: whatever lies outside is the end of the year it was asked for. */
    public Period {
        if (year != null && asOf.getYear() != year) {
            asOf = lastDay(year);
        }
    }

    public static Period accumulated(LocalDate asOf) {
        return new Period(null, asOf);
    }

    public static Period wholeYear(int year) {
        return new Period(year, lastDay(year));
    }

    public boolean isAccumulated() {
        return year == null;
    }

    /** False for a year that still runs on, or is looked at as of a day within. */
    public boolean isWholeYear() {
        return year != null && asOf.equals(lastDay(year));
    }

    @Nullable
    Instant from() {
        return year == null ? null : Peru.startOf(LocalDate.of(year, 1, 1));
    }

    Instant until() {
        return Peru.startOf(asOf.plusDays(1));
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }
}

package pe.minka.gamification.seasons;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** From when until when a season lasts, both days included. */
public record SeasonDates(LocalDate first, LocalDate last) {

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** What is left of the year after it, or the year that follows. */
    SeasonDates following() {
        var next = last.plusDays(1);
        return new SeasonDates(next, next.withDayOfYear(1).plusYears(1).minusDays(1));
    }

    @Override
    public String toString() {
        return first + "/" + last;
    }
}

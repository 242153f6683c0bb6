package pe.minka.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTests {

    @Test
    void aYearBeginsAndEndsAtMidnightInLima() {
        var year = Period.wholeYear(2025);

        assertThat(year.from()).isEqualTo(Instant.parse("2025-01-01T05:00:00Z"));
        assertThat(year.until()).isEqualTo(Instant.parse("2026-01-01T05:00:00Z"));
        assertThat(year.isWholeYear()).isTrue();
    }

    @Test
    void aYearThatRunsOnEndsWithTheDayItIsLookedAt() {
        var year = new Period(2026, LocalDate.of(2026, 11, 21));

        assertThat(year.until()).isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
        assertThat(year.isWholeYear()).isFalse();
    }

    @Test
    void aDayOutsideTheYearMeansItsEnd() {
        assertThat(new Period(2025, LocalDate.of(2026, 11, 21))).isEqualTo(Period.wholeYear(2025));
    }

    @Test
    void theAccumulatedHasNoBeginning() {
        var accumulated = Period.accumulated(LocalDate.of(2026, 11, 21));

        assertThat(accumulated.from()).isNull();
        assertThat(accumulated.until()).isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
        assertThat(accumulated.isWholeYear()).isFalse();
    }
}

package pe.minka.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months end at midnight in Lima, wherever the server stands. */
class PeriodTests {

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T04:59:59.999999Z, Asia/Tokyo, 2026-11",
        "2026-12-01T05:00:00Z, Pacific/Honolulu, 2026-12",
        "2027-01-01T04:59:59.999999Z, UTC, 2026-12",
        "2027-01-01T05:00:00Z, America/Los_Angeles, 2027-01",
        "2028-02-29T12:00:00Z, Europe/Madrid, 2028-02"
    })
    void aMonthIsThatOfLima(Instant instant, String server, String month) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(server)));

        assertThat(Period.monthOf(instant)).isEqualTo(new Period(month));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026/11", "**", "una temporada muy larga"})
    void whatIsNoPeriodIsRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(code));
    }
}

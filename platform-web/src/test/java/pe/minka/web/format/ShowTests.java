package pe.minka.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ShowTests {

    private static final Instant NOW = Instant.parse("2026-11-21T15:32:00Z");

    private final Show show = new Show(bundle(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void writesDatesInTheTimeOfLima() {
        assertThat(show.dateTime(NOW)).isEqualTo("21 nov 2026, 10:32");
        assertThat(show.date(Instant.parse("2026-01-01T04:59:59Z"))).isEqualTo("31 dic 2025");
        assertThat(show.date(Instant.parse("2026-01-01T05:00:00Z"))).isEqualTo("1 ene 2026");
        assertThat(show.date(LocalDate.of(2026, 9, 3))).isEqualTo("3 set 2026");
        assertThat(show.longDate(LocalDate.of(2026, 9, 3))).isEqualTo("3 de setiembre de 2026");
        assertThat(show.month(NOW)).isEqualTo("noviembre");
    }

    @Test
    void differencesHaveASignAndSharesTheirMark() {
        assertThat(show.signed(1226)).isEqualTo("+1\u202f226");
        assertThat(show.signed(-20)).isEqualTo("\u221220");
        assertThat(show.signed(0)).isEqualTo("0");
        assertThat(show.percent(45)).isEqualTo("45\u202f%");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "999,999", "1226,1_226", "8842,8_842", "12345,12_345", "1000000,1_000_000", "-1226,−1_226"})
    void groupsTheDigitsOfNumbersFromFourOn(long number, String written) {
        assertThat(show.number(number)).isEqualTo(written.replace('_', '\u202f'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21T13:12:00Z|hoy, 08:12",
                "2026-11-21T05:00:00Z|hoy, 00:00",
                "2026-11-21T15:32:40Z|hoy, 10:32",
                "2026-11-21T04:59:00Z|ayer, 23:59",
                "2026-11-20T22:40:00Z|ayer, 17:40",
                "2026-11-19T15:00:00Z|hace 2 días",
                "2026-11-15T15:00:00Z|hace 6 días",
                "2026-11-14T15:00:00Z|14 nov 2026",
                "2026-11-22T15:00:00Z|22 nov 2026"
            })
    void saysHowLongAgoByCalendarDays(Instant when, String said) {
        assertThat(show.ago(when)).isEqualTo(said);
    }

    @Test
    void writesAnAverageWithOneDecimal() {
        assertThat(show.decimal(new BigDecimal("54.86"))).isEqualTo("54,9");
        assertThat(show.decimal(new BigDecimal("1234.96"))).isEqualTo("1\u202f235,0");
        assertThat(show.decimal(new BigDecimal("25"))).isEqualTo("25,0");
        assertThat(show.decimal(null)).isEmpty();
    }

    @Test
    void writesNothingForWhatIsAbsent() {
        assertThat(show.date(null)).isEmpty();
        assertThat(show.dateTime(null)).isEmpty();
        assertThat(show.ago(null)).isEmpty();
        assertThat(show.number(null)).isEmpty();
    }

    private static ResourceBundleMessageSource bundle() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/format", "messages/dates");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}

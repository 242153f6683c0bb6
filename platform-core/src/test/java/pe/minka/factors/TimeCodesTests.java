package pe.minka.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTests {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");

    /** The vectors of RFC 6238, of which apps show the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfEveryApp(long second, String code) {
        assertThat(TimeCodes.at(KEY, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aClockMayBeWrongByOneStep() {
        for (int seconds : new int[] {-30, 0, 30}) {
            String code = TimeCodes.at(KEY, NOON.plusSeconds(seconds));
            assertThat(TimeCodes.stepOf(code, KEY, NOON, 0)).isPresent();
        }
        for (int seconds : new int[] {-60, 60}) {
            String code = TimeCodes.at(KEY, NOON.plusSeconds(seconds));
            assertThat(TimeCodes.stepOf(code, KEY, NOON, 0)).isEmpty();
        }
    }

    @Test
    void aStepThatWasAcceptedIsNotAcceptedAgainNorAnyBeforeIt() {
        String code = TimeCodes.at(KEY, NOON);
        long step = TimeCodes.stepOf(code, KEY, NOON, 0).orElseThrow();
        assertThat(TimeCodes.stepOf(code, KEY, NOON, step)).isEmpty();
        String before = TimeCodes.at(KEY, NOON.minus(Duration.ofSeconds(30)));
        assertThat(TimeCodes.stepOf(before, KEY, NOON, step)).isEmpty();
        String after = TimeCodes.at(KEY, NOON.plus(Duration.ofSeconds(30)));
        assertThat(TimeCodes.stepOf(after, KEY, NOON, step)).hasValue(step + 1);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keysAreWrittenAsAppsReadThem(String bytes, String written) {
        assertThat(Base32.KEY.write(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}

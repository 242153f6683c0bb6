package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pe.minka.members.EntryLimit.Level;

class EntryLimitTests {

    private static final Instant START = Instant.parse("2026-11-21T13:00:00Z");

    @Test
    void theFirstTriesAreFreeAndThenTheWaitDoublesUpToTheLongest() {
        List<Long> waits = new ArrayList<>();
        var level = new Level(0, START);
        for (int i = 0; i < 16; i++) {
            var now = level.at().plus(EntryLimit.ACCOUNT.waitAt(level.at(), level));
            waits.add(Duration.between(level.at(), now).toSeconds());
            level = EntryLimit.ACCOUNT.raised(new Level(level.height(), now), now);
        }
        assertThat(waits).startsWith(0L, 0L, 0L, 0L, 0L, 5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
    }

    @ParameterizedTest
    @EnumSource(EntryLimit.class)
    void nobodyEverWaitsLongerThanTwentyMinutes(EntryLimit limit) {
        var level = new Level(0, START);
        for (int i = 0; i < 10_000; i++) {
            level = limit.raised(level, START);
        }
        assertThat(limit.waitAt(START, level)).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(20));
        assertThat(limit.waitAt(START.plus(Duration.ofMinutes(20)), level)).isZero();
    }

    @ParameterizedTest
    @EnumSource(EntryLimit.class)
    void withinADayEverythingIsForgotten(EntryLimit limit) {
        var level = new Level(0, START);
        for (int i = 0; i < 10_000; i++) {
            level = limit.raised(level, START);
        }
        var tomorrow = START.plus(Duration.ofDays(1));
        assertThat(limit.raised(level, tomorrow).height()).isEqualTo(1);
    }

    @Test
    void aPersistentAttackerGetsFewerThanAHundredAndTenTriesADayAtOneAccount() {
        int tries = 0;
        var now = START;
        var level = new Level(0, START);
        while (now.isBefore(START.plus(Duration.ofDays(1)))) {
            level = EntryLimit.ACCOUNT.raised(level, now);
            tries++;
            now = now.plus(EntryLimit.ACCOUNT.waitAt(now, level));
        }
        assertThat(tries).isLessThan(110);
    }

    /** Sixty people begin their day at eight, half of them mistype twice, all within ten minutes. */
    @Test
    void anOfficeBehindOneAddressDoesNotWaitForItsOrdinaryMistakes() {
        var level = new Level(0, START);
        for (int person = 0; person < 60; person++) {
            var now = START.plusSeconds(person * 10L);
            assertThat(EntryLimit.ADDRESS.waitAt(now, level)).isZero();
            level = EntryLimit.ADDRESS.raised(level, now);
            if (person % 2 == 0) {
                level = EntryLimit.ADDRESS.raised(level, now);
                level = EntryLimit.ADDRESS.raised(level, now);
            }
            level = EntryLimit.ADDRESS.lowered(level, now);
        }
        assertThat(level.height()).isLessThan(60);
    }

    @Test
    void aClockThatGoesBackMakesNobodyWaitLonger() {
        var level = new Level(9, START);
        var earlier = START.minus(Duration.ofDays(40));
        assertThat(EntryLimit.ACCOUNT.waitAt(earlier, level)).isEqualTo(EntryLimit.ACCOUNT.waitAt(START, level));
    }
}

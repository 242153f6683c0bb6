package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import pe.minka.MovableClock;

class BucketsTests {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final Buckets buckets = new Buckets(clock, 60);

    @Test
    void whoAsksTooFastWaitsUntilThereIsOneAgain() {
        for (int i = 0; i < 60; i++) {
            assertThat(buckets.secondsToWait("a")).isZero();
        }
        assertThat(buckets.secondsToWait("a")).isEqualTo(1);
        assertThat(buckets.secondsToWait("b")).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(buckets.secondsToWait("a")).isZero();
        assertThat(buckets.secondsToWait("a")).isEqualTo(1);
    }

    @Test
    void aClockThatGoesBackwardsGivesNothingAndTakesNothing() {
        assertThat(buckets.secondsToWait("a")).isZero();
        clock.advance(Duration.ofHours(-1));
        assertThat(buckets.secondsToWait("a")).isZero();
    }
}

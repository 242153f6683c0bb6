package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BucketsTests {

    private final Moving clock = new Moving();
    private final Buckets buckets = new Buckets(clock, 60);

    @Test
    void whoAsksTooFastWaitsUntilThereIsOneAgain() {
        for (int i = 0; i < 60; i++) {
            assertThat(buckets.secondsToWait("a")).isZero();
        }
        assertThat(buckets.secondsToWait("a")).isEqualTo(1);
        assertThat(buckets.secondsToWait("b")).isZero();
        clock.now = clock.now.plus(Duration.ofSeconds(1));
        assertThat(buckets.secondsToWait("a")).isZero();
        assertThat(buckets.secondsToWait("a")).isEqualTo(1);
    }

    @Test
    void aClockThatGoesBackwardsGivesNothingAndTakesNothing() {
        assertThat(buckets.secondsToWait("a")).isZero();
        clock.now = clock.now.minus(Duration.ofHours(1));
        assertThat(buckets.secondsToWait("a")).isZero();
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-11-21T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

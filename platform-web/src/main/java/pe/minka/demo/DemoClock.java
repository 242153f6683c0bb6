package pe.minka.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the demonstration. While the community is loaded it stands where its story is, so that the services write
 * down what happened weeks ago as they would have then; afterwards it goes as every clock does.
 */
final class DemoClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant standing;

    DemoClock(Clock real) {
        this.real = real;
    }

    void standAt(Instant moment) {
        standing = moment;
    }

    void goOn() {
        standing = null;
    }

    Instant realInstant() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        Instant moment = standing;
        return moment == null ? real.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}

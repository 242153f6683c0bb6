package pe.minka.web.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How much may be asked on one socket: so many messages in a minute. */
final class MessagePace {

    static final int PER_MINUTE = 100;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private Instant since;
    private int messages;

    MessagePace(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Counts a message and says 0, or in how many seconds there is room for the next. */
    synchronized long secondsToWait() {
        var now = clock.instant();
        var gone = Duration.between(since, now);
        if (gone.isNegative() || gone.compareTo(MINUTE) >= 0) {
            since = now;
            messages = 0;
        }
        messages++;
        return messages <= PER_MINUTE
                ? 0
                : Math.max(1, MINUTE.minus(Duration.between(since, now)).toSeconds());
    }
}

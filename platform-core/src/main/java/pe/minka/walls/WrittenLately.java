package pe.minka.walls;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many somebody has written within a while, and when the first of them. */
record WrittenLately(long count, @Nullable Instant first) {

    /** Once the first of them is longer ago there is room for another. */
    Duration pause(Duration within, Instant now) {
        return Duration.between(now, first == null ? now : first.plus(within));
    }
}

package pe.minka.web.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** For everybody who asks a bucket that fills evenly; whoever was not seen for longest is forgotten first. */
final class Buckets {

    private static final int MOST_ASKERS = 20_000;

    private final Clock clock;
    private final int capacity;
    private final Duration refill;
    private final Map<String, Bucket> buckets;

    Buckets(Clock clock, int perMinute) {
        this.clock = clock;
        this.capacity = perMinute;
        this.refill = Duration.ofMinutes(1).dividedBy(perMinute);
        this.buckets = new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > MOST_ASKERS;
            }
        };
    }

    private record Bucket(double left, Instant at) {}

    /** Takes one and says 0, or says in how many seconds there will be one. */
    synchronized long secondsToWait(String asker) {
        Instant now = clock.instant();
        var bucket = buckets.getOrDefault(asker, new Bucket(capacity, now));
        double filled = (double) Duration.between(bucket.at(), now).toNanos() / refill.toNanos();
        double left = Math.min(capacity, bucket.left() + Math.max(0, filled));
        boolean enough = left >= 1;
        buckets.put(asker, new Bucket(enough ? left - 1 : left, now));
        return enough ? 0 : Math.max(1, (long) Math.ceil((1 - left) * refill.toNanos() / 1e9));
    }
}

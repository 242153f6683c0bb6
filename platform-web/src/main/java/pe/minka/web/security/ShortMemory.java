package pe.minka.web.security;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What was found out about the hash of a secret, for a moment; what is older goes with the next question. That nothing was
 * found is looked up each time.
 */
final class ShortMemory<T> {

    private static final int MOST = 10_000;

    private final long nanos;
    private final LongSupplier clock;
    private final Map<ByteBuffer, Known<T>> known = new ConcurrentHashMap<>();
    private final AtomicLong tidied;

    ShortMemory(Duration howLong, LongSupplier clock) {
        this.nanos = howLong.toNanos();
        this.clock = clock;
        this.tidied = new AtomicLong(clock.getAsLong());
    }

    private record Known<T>(T found, long at) {}

    Optional<T> find(byte[] hash, Supplier<Optional<T>> look) {
        var key = ByteBuffer.wrap(hash);
        long now = clock.getAsLong();
        tidy(now);
        var before = known.get(key);
        if (before != null && now - before.at() < nanos) {
            return Optional.of(before.found());
        }
        var found = look.get();
        if (known.size() >= MOST) {
            known.clear();
        }
        found.ifPresentOrElse(one -> known.put(key, new Known<>(one, now)), () -> known.remove(key));
        return found;
    }

    /** Once in each moment, by one of those who ask. */
    private void tidy(long now) {
        long before = tidied.get();
        if (now - before >= nanos && tidied.compareAndSet(before, now)) {
            known.values().removeIf(one -> now - one.at() >= nanos);
        }
    }
}

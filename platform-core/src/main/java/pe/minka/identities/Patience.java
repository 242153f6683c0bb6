package pe.minka.identities;

import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;

/** How long one person is kept waiting for the provider, however many questions it takes. */
final class Patience implements SecurityContext {

    private static final Duration ALL = Duration.ofSeconds(3);

    private final long until = System.nanoTime() + ALL.toNanos();

    Duration left() {
        return Duration.ofNanos(Math.max(1, until - System.nanoTime()));
    }
}

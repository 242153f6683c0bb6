package pe.minka.gamification.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The key that follows, made ahead: to make one takes a second, on a busy machine many, and meanwhile a transaction would
 * keep its rows. Only one is made at a time however many ask, and it is there until it was put to use: whoever gave up
 * waiting, or was hung up on, does not begin again.
 */
@Component
class SpareKey {

    private static final int BITS = 3072;

    private final Supplier<RSAKey> making;
    private @Nullable CompletableFuture<RSAKey> next;

    @Autowired
    SpareKey() {
        this(SpareKey::make);
    }

    SpareKey(Supplier<RSAKey> making) {
        this.making = making;
    }

    /** Waits for it while it is being made. */
    RSAKey get() {
        return next().join();
    }

    /** It signs from now on, so that another one is made to follow it. */
    synchronized void used(RSAKey key) {
        if (next != null && key.equals(next.getNow(null))) {
            next = begin();
        }
    }

    private synchronized CompletableFuture<RSAKey> next() {
        if (next == null || next.isCompletedExceptionally()) {
            next = begin();
        }
        return next;
    }

    private CompletableFuture<RSAKey> begin() {
        return CompletableFuture.supplyAsync(
                making, work -> Thread.ofPlatform().name("spare-key").daemon().start(work));
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(BITS).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java platform makes RSA keys", impossible);
        }
    }
}

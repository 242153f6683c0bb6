package pe.minka.gamification.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SpareKeyTests {

    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch slow = new CountDownLatch(1);

    @Test
    void howeverManyAskOneIsMade() {
        var spare = new SpareKey(() -> {
            await(slow);
            return make();
        });
        var first = CompletableFuture.supplyAsync(spare::get);
        var second = CompletableFuture.supplyAsync(spare::get);
        slow.countDown();

        assertThat(first.join()).isEqualTo(second.join()).isEqualTo(spare.get());
        assertThat(made).hasValue(1);
    }

    @Test
    void onceItIsUsedAnotherOneFollows() {
        var spare = new SpareKey(this::make);
        var key = spare.get();
        spare.used(key);
        var next = spare.get();
        spare.used(key);

        assertThat(next).isNotEqualTo(key).isEqualTo(spare.get());
        assertThat(made).hasValue(2);
    }

    @Test
    void whatCouldNotBeMadeIsTriedAgain() {
        var spare = new SpareKey(() -> {
            if (made.get() == 0) {
                made.incrementAndGet();
                throw new IllegalStateException("not now");
            }
            return make();
        });

        assertThatThrownBy(spare::get).hasRootCauseMessage("not now");
        assertThat(spare.get()).isNotNull();
    }

    /** A weak one is made in no time. */
    private RSAKey make() {
        made.incrementAndGet();
        try {
            return new RSAKeyGenerator(1024, true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

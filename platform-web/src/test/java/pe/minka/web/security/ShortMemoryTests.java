package pe.minka.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortMemoryTests {

    private final AtomicLong now = new AtomicLong(-Duration.ofMillis(300).toNanos());
    private final AtomicInteger looked = new AtomicInteger();
    private final ShortMemory<String> memory = new ShortMemory<>(Duration.ofSeconds(1), now::get);

    @Test
    void whatWasFoundHoldsForAMomentAndNoLonger() {
        assertThat(find("a")).contains("a1");
        pass(999);
        assertThat(find("a")).contains("a1");
        pass(1);
        assertThat(find("a")).contains("a2");
    }

    @Test
    void eachSecretHasItsOwn() {
        assertThat(find("a")).contains("a1");
        assertThat(find("b")).contains("b2");
        assertThat(find("a")).contains("a1");
    }

    @Test
    void whatOpensNothingIsLookedUpEachTime() {
        assertThat(memory.find(hash("a"), Optional::empty)).isEmpty();
        assertThat(find("a")).contains("a1");
        pass(1000);
        assertThat(memory.find(hash("a"), Optional::empty)).isEmpty();
        assertThat(find("a")).contains("a2");
    }

    @Test
    void noMomentIsNoMemory() {
        var none = new ShortMemory<String>(Duration.ZERO, now::get);
        assertThat(none.find(hash("a"), () -> Optional.of("one"))).contains("one");
        assertThat(none.find(hash("a"), () -> Optional.of("another"))).contains("another");
    }

    /** At ten thousand it begins anew: what is past leaves before, so that what holds is not forgotten with it. */
    @Test
    void whatIsPastIsNotKept() {
        IntStream.range(0, 9_999).forEach(n -> find("past" + n));
        pass(1000);
        var held = find("held");
        find("another");
        assertThat(find("held")).isEqualTo(held);
    }

    private Optional<String> find(String secret) {
        return memory.find(hash(secret), () -> Optional.of(secret + looked.incrementAndGet()));
    }

    private void pass(int millis) {
        now.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    private static byte[] hash(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}

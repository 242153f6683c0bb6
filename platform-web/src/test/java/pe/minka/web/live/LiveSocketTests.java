package pe.minka.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveSocketTests {

    private static final String KILOBYTE = "x".repeat(1024);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private LiveSocket socket(Line line) {
        return new LiveSocket(line, Watching.somebody(), threads);
    }

    @Test
    void whatIsSentArrivesInItsOrder() {
        var line = new SpokenLine();
        var socket = socket(line);

        List<String> words =
                IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();
        words.forEach(socket::send);

        await().untilAsserted(() -> assertThat(line.said()).isEqualTo(words));
    }

    @Test
    void whoeverSendsDoesNotWaitForSomebodyWhoDoesNotRead() {
        var stalled = new StalledLine();
        var socket = socket(stalled);
        var other = new SpokenLine();
        var healthy = socket(other);

        for (int i = 0; i < 200; i++) {
            socket.send(KILOBYTE);
            healthy.send("news " + i);
        }

        await().untilAsserted(() -> assertThat(other.said()).hasSize(200));
        await().untilAsserted(() -> assertThat(stalled.ended()).isEqualTo(Farewell.LATER));
        assertThat(socket.isOpen()).isFalse();
        assertThat(socket.wasTooSlow()).isTrue();
        assertThat(healthy.isOpen()).isTrue();
        stalled.go.countDown();
    }

    @Test
    void aLineThatBreaksIsGivenUp() {
        var line = new SpokenLine() {
            @Override
            public void send(String text) {
                throw new IllegalStateException("gone");
            }
        };
        var socket = socket(line);

        socket.send("news");

        await().untilAsserted(() -> assertThat(line.ended()).isEqualTo(Farewell.LATER));
    }

    @Test
    void afterGoodbyeNothingIsSentNotEvenWhatWaited() {
        var stalled = new StalledLine();
        var socket = socket(stalled);
        socket.send("first");
        socket.send("second");
        await().until(() -> stalled.begun.getCount() == 0);

        socket.close(Farewell.NOT_ADMITTED);
        stalled.go.countDown();
        socket.send("third");

        await().untilAsserted(() -> assertThat(stalled.ended()).isEqualTo(Farewell.NOT_ADMITTED));
        assertThat(stalled.said()).containsExactly("first");
    }

    @Test
    void whoIsToldMuchAtOnceIsNotCutOffAsLongAsTheyRead() {
        var line = new SpokenLine();
        var socket = socket(line);

        for (int i = 1; i <= 1_000; i++) {
            socket.tellPatiently(new Telling(i, KILOBYTE, ""));
        }

        await().untilAsserted(() -> assertThat(line.said()).hasSize(1_000));
        assertThat(socket.isOpen()).isTrue();
    }

    @Test
    void whoSavesDataIsToldThatThereIsSomethingOnly() {
        var line = new SpokenLine();
        var socket = new LiveSocket(line, Watching.somebody(true), threads);

        socket.tell(new Telling(1, "whole", "lean"));
        socket.save(false);
        socket.tell(new Telling(2, "whole", "lean"));

        await().untilAsserted(() -> assertThat(line.said()).containsExactly("lean", "whole"));
    }

    @Test
    void whatIsAskedIsDoneOneAfterTheOtherAndNotTooMuchOfIt() {
        var socket = socket(new SpokenLine());
        var go = new CountDownLatch(1);
        assertThat(socket.inTurn(() -> awaitQuietly(go))).isTrue();

        long taken =
                IntStream.range(0, 200).filter(i -> socket.inTurn(() -> {})).count();

        assertThat(taken).isBetween(Turns.MOST - 1L, (long) Turns.MOST);
        go.countDown();
        await().until(() -> socket.inTurn(() -> {}));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the first and then nothing, until it is let go. */
    private static final class StalledLine extends SpokenLine {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        public void send(String text) {
            super.send(text);
            begun.countDown();
            awaitQuietly(go);
        }
    }
}

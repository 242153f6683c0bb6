package pe.minka.gamification.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever asks together gets their own answer, and a crossing that fails takes nobody along who had not set out. */
class CrossingsTests {

    private static final int READERS = 24;
    private static final int TIMES = 500;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final AtomicInteger trips = new AtomicInteger();

    @Test
    void everybodyGetsTheirOwnAnswer() {
        var crossings =
                new Crossings<Integer, Integer>(1, false, 16, question -> 1, this::doubled, RuntimeException::new);

        var right = together(number -> () -> (int) IntStream.range(0, TIMES)
                .filter(i -> crossings.ask(number * TIMES + i) == 2 * (number * TIMES + i))
                .count());

        assertThat(right).allSatisfy(one -> assertThat(one).succeedsWithin(SOON).isEqualTo(TIMES));
        assertThat(trips.get()).isLessThanOrEqualTo(READERS * TIMES);
    }

    @Test
    void aCrossingThatFailsFailsOnlyForThoseAboard() {
        var crossings = new Crossings<Integer, Integer>(
                1,
                false,
                1,
                question -> 1,
                questions -> {
                    if (questions.contains(13)) {
                        throw new IllegalArgumentException("unlucky");
                    }
                    return doubled(questions);
                },
                IllegalStateException::new);

        var told = together(number -> () -> number == 13 ? 0 : crossings.ask(number));
        assertThatThrownBy(() -> crossings.ask(13))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("unlucky");

        assertThat(told).allSatisfy(one -> assertThat(one).succeedsWithin(SOON));
        assertThat(crossings.ask(21)).isEqualTo(42);
    }

    /** The boat is held up until everybody else waits for it. */
    @Test
    void whereNobodyCanBeAskedAllWhoWaitAreTold() throws InterruptedException {
        var held = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        var crossings = new Crossings<Integer, Integer>(
                1,
                true,
                1,
                question -> 1,
                questions -> {
                    gone.countDown();
                    await(held);
                    throw new IllegalArgumentException("away");
                },
                IllegalStateException::new);
        List<Future<Integer>> told = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            for (int number = 0; number < READERS; number++) {
                int question = number;
                told.add(threads.submit(() -> crossings.ask(question)));
            }
            gone.await();
            Thread.sleep(200);
            held.countDown();
        }

        assertThat(told).allSatisfy(one -> assertThat(one).failsWithin(SOON));
    }

    @Test
    void anErrorLeavesNobodyBehind() {
        var crossings = new Crossings<Integer, Integer>(
                1,
                false,
                4,
                question -> 1,
                questions -> {
                    throw new AssertionError("ours");
                },
                IllegalStateException::new);

        var told = together(number -> () -> crossings.ask(number));

        assertThat(told).allSatisfy(one -> assertThat(one).failsWithin(SOON));
    }

    private List<Integer> doubled(List<Integer> questions) {
        trips.incrementAndGet();
        return questions.stream().map(question -> 2 * question).toList();
    }

    private interface Reader {

        Callable<Integer> of(int number);
    }

    private static List<Future<Integer>> together(Reader reader) {
        List<Future<Integer>> told = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            for (int number = 0; number < READERS; number++) {
                told.add(threads.submit(reader.of(number)));
            }
        }
        return told;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

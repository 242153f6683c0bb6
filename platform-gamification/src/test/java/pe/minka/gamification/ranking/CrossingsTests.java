package pe.minka.gamification.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever asks together gets their own answer, and a crossing that fails takes nobody along who had not set out. */
@Timeout(60)
class CrossingsTests {

    private static final int READERS = 24;
    private static final int TIMES = 500;
    private static final int AT_ONCE = 16;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final AtomicInteger trips = new AtomicInteger();
    private final Readers readers = new Readers();

    @Test
    void everybodyGetsTheirOwnAnswer() {
        var crossings = crossings(this::doubled);

        List<FutureTask<Long>> told = new ArrayList<>();
        for (int number = 0; number < READERS; number++) {
            int first = number * TIMES;
            told.add(new FutureTask<>(() -> IntStream.range(first, first + TIMES)
                    .filter(i -> crossings.ask(i) == 2 * i)
                    .count()));
        }
        told.forEach(one -> Thread.ofPlatform().daemon().start(one));

        assertThat(told).allSatisfy(one -> assertThat(one).succeedsWithin(SOON).isEqualTo((long) TIMES));
    }

    @Test
    void whoeverWaitsTravelsTogether() {
        var told = ask(crossings(questions -> {
            readers.hold();
            return doubled(questions);
        }));

        assertRight(told);
        // The one who was alone, as many as there is room for, and the others.
        assertThat(trips).hasValue(3);
    }

    @Test
    void aCrossingThatFailsFailsOnlyForThoseAboard() {
        var told = ask(crossings(questions -> {
            readers.hold();
            if (questions.contains(0)) {
                throw new ArithmeticException("unlucky");
            }
            return doubled(questions);
        }));

        assertFailed(told.getFirst(), "unlucky");
        assertRight(told.subList(1, READERS));
    }

    @Test
    void whereNobodyCanBeAskedAllWhoWaitAreTold() {
        var told = ask(crossings(questions -> {
            trips.incrementAndGet();
            readers.hold();
            throw new IllegalArgumentException("away");
        }));

        assertThat(told).allSatisfy(one -> assertFailed(one, "away"));
        assertThat(trips).hasValue(1);
    }

    @Test
    void anErrorLeavesNobodyBehind() {
        var told = ask(crossings(questions -> {
            trips.incrementAndGet();
            readers.hold();
            throw new AssertionError("ours");
        }));

        assertThat(told).allSatisfy(one -> assertFailed(one, "ours"));
        assertThat(trips).hasValue(3);
    }

    /** Nobody can be asked by now where what was asked is no argument. */
    private static Crossings<Integer, Integer> crossings(Function<List<Integer>, List<Integer>> answers) {
        return new Crossings<>(
                1,
                AT_ONCE,
                question -> 1,
                answers,
                IllegalArgumentException.class::isInstance,
                IllegalStateException::new);
    }

    private List<Integer> doubled(List<Integer> questions) {
        trips.incrementAndGet();
        return questions.stream().map(question -> 2 * question).toList();
    }

    private List<Future<Integer>> ask(Crossings<Integer, Integer> crossings) {
        return readers.ask(READERS, number -> () -> crossings.ask(number));
    }

    private static void assertRight(List<Future<Integer>> told) {
        int first = READERS - told.size();
        for (int at = 0; at < told.size(); at++) {
            assertThat(told.get(at)).succeedsWithin(SOON).isEqualTo(2 * (first + at));
        }
    }

    private static void assertFailed(Future<Integer> told, String why) {
        assertThat(told)
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IllegalStateException.class)
                .havingRootCause()
                .withMessage(why);
    }
}

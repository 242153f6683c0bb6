package pe.minka.gamification.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;

/** Readers who ask at the same moment, for tests: the first one is under way until all others wait for the next crossing. */
public final class Readers {

    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /** Where a crossing calls at: the first one stays until all others wait. */
    public void hold() {
        underWay.countDown();
        await(released);
    }

    /** What each of so many is told. Nobody whom a crossing forgets keeps the tests from ending. */
    public <T> List<Future<T>> ask(int number, IntFunction<Callable<T>> question) {
        List<Future<T>> told = new ArrayList<>();
        told.add(start(question.apply(0)));
        await(underWay);
        for (int reader = 1; reader < number; reader++) {
            told.add(start(question.apply(reader)));
        }
        Awaitility.await()
                .until(() -> threads.stream()
                                .filter(thread -> LockSupport.getBlocker(thread) instanceof Crossings)
                                .count()
                        == number - 1);
        released.countDown();
        return told;
    }

    private <T> Future<T> start(Callable<T> question) {
        var task = new FutureTask<>(question);
        threads.add(Thread.ofPlatform().daemon().start(task));
        return task;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

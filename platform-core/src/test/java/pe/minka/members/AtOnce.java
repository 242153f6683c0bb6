package pe.minka.members;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does the same many times at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** How many of them went through. */
    public static long succeeded(int times, Runnable action) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(times)) {
            Callable<Boolean> one = () -> {
                start.await();
                action.run();
                return true;
            };
            var all =
                    IntStream.range(0, times).mapToObj(n -> threads.submit(one)).toList();
            start.countDown();
            threads.shutdown();
            return all.stream().filter(AtOnce::went).count();
        }
    }

    private static boolean went(Future<Boolean> attempt) {
        try {
            return attempt.get();
        } catch (ExecutionException refused) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

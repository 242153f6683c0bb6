package pe.minka.gamification.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Carries questions to whoever answers them, those of everybody who asks at the same moment at one go. Who asks alone goes at
 * once and waits for nobody; who comes while others are under way waits for the next crossing, and one of those who wait makes
 * it for all of them. So a busy moment costs few trips, a quiet one no more than its own, and no answer is older than its
 * question.
 */
public final class Crossings<Q, A> {

    private final int atOnce;
    private final ToIntFunction<Q> weight;
    private final Function<List<Q>, List<A>> answers;
    private final Predicate<RuntimeException> forAll;
    private final UnaryOperator<RuntimeException> retold;
    private final Queue<Passenger<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore boats;

    /**
     * @param boats how many crossings are under way at once
     * @param atOnce about how much one of them takes
     * @param weight what a question weighs
     * @param answers to each of them its answer, in their order
     * @param forAll which failures are those of everybody who waits too: nobody can be asked by now
     * @param retold what somebody is told whose crossing failed: it failed for others too
     */
    public Crossings(
            int boats,
            int atOnce,
            ToIntFunction<Q> weight,
            Function<List<Q>, List<A>> answers,
            Predicate<RuntimeException> forAll,
            UnaryOperator<RuntimeException> retold) {
        this.boats = new Semaphore(boats);
        this.atOnce = atOnce;
        this.weight = weight;
        this.answers = answers;
        this.forAll = forAll;
        this.retold = retold;
    }

    public A ask(Q question) {
        var passenger = new Passenger<Q, A>(question);
        waiting.add(passenger);
        boolean interrupted = false;
        while (!passenger.arrived) {
            if (!passenger.aboard && boats.tryAcquire()) {
                cross();
            } else {
                LockSupport.park(this);
                // Whoever answers does so or is given up in time, which is soon enough for whoever is called away.
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return passenger.told(retold);
    }

    private void cross() {
        List<Passenger<Q, A>> some = new ArrayList<>();
        try {
            embark(some);
            if (!some.isEmpty()) {
                carry(some);
            }
        } catch (RuntimeException e) {
            fail(some, e);
        } catch (Error e) {
            // Whoever rows may wait for an answer of their own, and goes on.
            fail(some, new IllegalStateException(e));
        } finally {
            boats.release();
            var next = waiting.peek();
            if (next != null) {
                LockSupport.unpark(next.thread);
            }
        }
    }

    private void embark(List<Passenger<Q, A>> some) {
        int taken = 0;
        for (var next = waiting.poll(); next != null; next = taken < atOnce ? waiting.poll() : null) {
            some.add(next);
            next.aboard = true;
            taken += weight.applyAsInt(next.question);
        }
    }

    private void carry(List<Passenger<Q, A>> some) {
        var told =
                answers.apply(some.stream().map(passenger -> passenger.question).toList());
        for (int at = 0; at < some.size(); at++) {
            some.get(at).land(told.get(at), null);
        }
    }

    private void fail(List<Passenger<Q, A>> some, RuntimeException why) {
        some.stream().filter(passenger -> !passenger.arrived).forEach(passenger -> passenger.land(null, why));
        if (forAll.test(why)) {
            // Those who wait would only find out the same, and later.
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                next.land(null, why);
            }
        }
    }

    /** Somebody with a question, and the answer later. What is told is there to be read once it has arrived. */
    private static final class Passenger<Q, A> {

        private final Q question;
        private final Thread thread = Thread.currentThread();
        private volatile boolean aboard;
        private volatile boolean arrived;
        private @Nullable A answer;
        private @Nullable RuntimeException failure;

        Passenger(Q question) {
            this.question = question;
        }

        void land(@Nullable A told, @Nullable RuntimeException why) {
            answer = told;
            failure = why;
            arrived = true;
            LockSupport.unpark(thread);
        }

        A told(UnaryOperator<RuntimeException> retold) {
            if (answer == null) {
                throw retold.apply(failure == null ? new IllegalStateException("nothing was told") : failure);
            }
            return answer;
        }
    }
}

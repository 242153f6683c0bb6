package pe.minka.gamification.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ranking.Scripts.Name;

/**
 * Carries questions to Redis, those of everybody who asks at the same moment at one go. Who asks alone goes at once and
 * waits for nobody; who comes while others are under way waits for the next crossing, and one of those who wait makes it for
 * all of them. So a busy moment costs few trips, and a quiet one no more than its own.
 */
@Component
class Ferry {

    /** So many that Redis is not held up by one crossing. */
    private static final int AT_ONCE = 32;

    /** While Redis answers one crossing, what it answered the other is read. */
    private static final int UNDER_WAY = 2;

    private final Scripts scripts;
    private final Queue<Passenger> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore boats = new Semaphore(UNDER_WAY);

    Ferry(Scripts scripts) {
        this.scripts = scripts;
    }

    /** An answer to each of them, or nothing where there are no boards. Fails when Redis is away. */
    @Nullable
    List<byte[]> ask(List<Question> questions) {
        var passenger = new Passenger(questions);
        waiting.add(passenger);
        boolean interrupted = false;
        while (!passenger.arrived) {
            if (!passenger.aboard && boats.tryAcquire()) {
                cross();
            } else {
                LockSupport.park(this);
                // Redis answers or is given up within its timeout, which is soon enough for whoever is called away.
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return passenger.told();
    }

    private void cross() {
        try {
            var some = embark();
            if (!some.isEmpty()) {
                carry(some);
            }
        } finally {
            boats.release();
            var next = waiting.peek();
            if (next != null) {
                LockSupport.unpark(next.thread);
            }
        }
    }

    private List<Passenger> embark() {
        List<Passenger> some = new ArrayList<>();
        int questions = 0;
        for (var next = waiting.poll(); next != null; next = questions < AT_ONCE ? waiting.poll() : null) {
            next.aboard = true;
            some.add(next);
            questions += next.questions.size();
        }
        return some;
    }

    private void carry(List<Passenger> some) {
        List<byte[]> words = new ArrayList<>();
        some.forEach(passenger -> passenger.questions.forEach(question -> words.addAll(question.words())));
        try {
            var answers = scripts.run(Name.READ, words) instanceof List<?> all ? all : null;
            int from = 0;
            for (var passenger : some) {
                int until = from + passenger.questions.size();
                passenger.land(answers == null ? null : answers.subList(from, until), null);
                from = until;
            }
        } catch (RuntimeException e) {
            sink(some, e);
            // Those who wait would only find out the same, and later.
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                next.land(null, e);
            }
        } finally {
            sink(some, new RedisAway("nobody came back"));
        }
    }

    private static void sink(List<Passenger> some, RuntimeException why) {
        some.stream().filter(passenger -> !passenger.arrived).forEach(passenger -> passenger.land(null, why));
    }

    /** Somebody with questions, and the answers later. What is told is there to be read once it has arrived. */
    private static final class Passenger {

        private final List<Question> questions;
        private final Thread thread = Thread.currentThread();
        private volatile boolean aboard;
        private volatile boolean arrived;
        private @Nullable List<byte[]> answers;
        private @Nullable RuntimeException failure;

        Passenger(List<Question> questions) {
            this.questions = questions;
        }

        void land(@Nullable List<?> told, @Nullable RuntimeException why) {
            answers =
                    told == null ? null : told.stream().map(byte[].class::cast).toList();
            failure = why;
            arrived = true;
            LockSupport.unpark(thread);
        }

        @Nullable
        List<byte[]> told() {
            if (failure != null) {
                throw failure instanceof RedisAway ? new RedisAway(failure) : new IllegalStateException(failure);
            }
            return answers;
        }
    }
}

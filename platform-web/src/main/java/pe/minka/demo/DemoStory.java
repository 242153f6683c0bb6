package pe.minka.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what happened in the order in which it happened, and waits after each act until everybody has heard of it. */
@Component
@DemoOnly
class DemoStory {

    private static final String UNHEARD = "select count(*) from event_publication where completion_date is null";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(3);

    private final DemoClock clock;
    private final JdbcClient jdbc;

    DemoStory(DemoClock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    record Act(Instant at, Runnable what) {}

    void tell(Collection<Act> acts) {
        List<Act> ordered = acts.stream().sorted(Comparator.comparing(Act::at)).toList();
        try {
            for (Act act : ordered) {
                clock.standAt(act.at());
                act.what().run();
                awaitHearing();
            }
        } finally {
            clock.goOn();
        }
    }

    /** Whoever has not heard by the end of our patience is told again later, as always. */
    private void awaitHearing() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (jdbc.sql(UNHEARD).query(Long.class).single() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}

package pe.minka.gamification.ranking;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** How the copy in Redis fares, for those who watch over the platform. */
@Component
class RankingFigures implements MeterBinder {

    private static final double MILLIS = 1_000;

    private final Circuit circuit;
    private final LongAdder late = new LongAdder();
    private final LongAdder differing = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private volatile long rebuildMillis;

    RankingFigures(Circuit circuit) {
        this.circuit = circuit;
    }

    void late(int count) {
        late.add(count);
    }

    long late() {
        return late.sum();
    }

    void differing(int count) {
        differing.add(count);
    }

    long differing() {
        return differing.sum();
    }

    void dropped(int count) {
        dropped.add(count);
    }

    void rebuilt(long millis) {
        rebuildMillis = millis;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("minka.ranking.open", () -> circuit.isOpen() ? 1 : 0)
                .description("1 while the ranking is read from the database")
                .register(registry);
        Gauge.builder("minka.ranking.rebuild", () -> rebuildMillis / MILLIS)
                .description("How long it took the last time to build all boards of the ranking")
                .baseUnit("seconds")
                .register(registry);
        count(
                registry,
                "minka.ranking.late",
                late,
                "Entries that had not arrived in Redis and were put there by a sweep");
        count(registry, "minka.ranking.differing", differing, "Entries that Redis had otherwise than the database");
        count(registry, "minka.ranking.dropped", dropped, "Changes of the ranking that were left to a sweep");
    }

    private static void count(MeterRegistry registry, String name, LongAdder counted, String description) {
        FunctionCounter.builder(name, counted, LongAdder::sum)
                .description(description)
                .register(registry);
    }
}

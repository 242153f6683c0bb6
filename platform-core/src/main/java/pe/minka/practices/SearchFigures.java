package pe.minka.practices;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** How long a search takes, from the question to its first page with all counts. */
@Component
class SearchFigures implements MeterBinder {

    private static final Duration[] STEPS = LongStream.of(1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 250, 1000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final CompositeMeterRegistry registries = new CompositeMeterRegistry();
    private final Timer searches = Timer.builder("minka.search")
            .description("Searches of practices, with their counts and excerpts")
            .serviceLevelObjectives(STEPS)
            .register(registries);

    @Override
    public void bindTo(MeterRegistry registry) {
        registries.add(registry);
    }

    FoundPractices measured(Supplier<FoundPractices> search) {
        return searches.record(search);
    }
}

package pe.minka.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the listeners are behind what was published; every node tells the same. */
@Component
class PublicationFigures implements MeterBinder {

    private static final String BEHIND = """
            select count(*) as waiting,
                   count(*) filter (where status = 'FAILED') as failed,
                   coalesce(extract(epoch from cast(:now as timestamptz) - min(publication_date)), 0) as age
            from event_publication
            where completion_date is null
            """;

    private final StoredFigures behind;

    PublicationFigures(JdbcClient jdbc, Clock clock) {
        this.behind = new StoredFigures(jdbc, clock, BEHIND);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("minka.events.waiting", () -> behind.of("waiting"))
                .description("Events that some listener has not handled yet")
                .register(registry);
        Gauge.builder("minka.events.failed", () -> behind.of("failed"))
                .description("Events whose listener failed and that will be handed to it again")
                .register(registry);
        Gauge.builder("minka.events.age", () -> behind.of("age"))
                .description("How long the oldest unhandled event has been waiting")
                .baseUnit("seconds")
                .register(registry);
    }
}

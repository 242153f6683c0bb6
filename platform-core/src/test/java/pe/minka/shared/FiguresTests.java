package pe.minka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.MovableClock;

/** What is left undone shows in the figures of those who watch. */
@CoreTest
@Transactional
class FiguresTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anEventNobodyHandlesIsCountedAndGetsOld() {
        double failed = figure(published(), "minka.events.failed");
        double waiting = figure(published(), "minka.events.waiting");

        new PublicationRegistry(jdbc).left("lost", "FAILED", 3, Duration.ZERO);

        assertThat(figure(published(), "minka.events.failed")).isEqualTo(failed + 1);
        assertThat(figure(published(), "minka.events.waiting")).isEqualTo(waiting + 1);
        assertThat(figure(published(), "minka.events.age")).isGreaterThanOrEqualTo(86_400);
    }

    @Test
    void theDatabaseIsNotAskedForEveryFigure() {
        var clock = new MovableClock();
        var figures = new StoredFigures(jdbc, clock, "select count(*) as n from shedlock");
        double before = figures.of("n");
        jdbc.sql("insert into shedlock values ('counted', now(), now(), 'test')")
                .update();

        assertThat(figures.of("n")).isEqualTo(before);
        clock.advance(Duration.ofSeconds(5));
        assertThat(figures.of("n")).isEqualTo(before + 1);
    }

    @Test
    void withoutTheDatabaseThereIsNoFigure() {
        var away =
                JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1"));

        assertThat(new StoredFigures(away, Clock.systemUTC(), "select 1 as n").of("n"))
                .isNaN();
    }

    private MeterRegistry published() {
        var registry = new SimpleMeterRegistry();
        new PublicationFigures(jdbc, Clock.systemUTC()).bindTo(registry);
        return registry;
    }

    private static double figure(MeterRegistry registry, String name) {
        return registry.get(name).gauge().value();
    }
}

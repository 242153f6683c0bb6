package pe.minka.web.live;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** How many watch, and how it goes. */
@Component
class LiveFigures implements MeterBinder {

    private final AtomicInteger sockets = new AtomicInteger();
    private final LongAdder told = new LongAdder();
    private final LongAdder slow = new LongAdder();
    private final LongAdder jumps = new LongAdder();

    void opened() {
        sockets.incrementAndGet();
    }

    void closed(boolean tooSlow) {
        sockets.decrementAndGet();
        if (tooSlow) {
            slow.increment();
        }
    }

    void told() {
        told.increment();
    }

    void jumped() {
        jumps.increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("minka.live.sockets", sockets, AtomicInteger::get)
                .description("Sockets open at this node")
                .register(registry);
        FunctionCounter.builder("minka.live.told", told, LongAdder::sum)
                .description("Events that were told to those who watch here")
                .register(registry);
        FunctionCounter.builder("minka.live.slow", slow, LongAdder::sum)
                .description("Sockets that were cut off because they read too slowly")
                .register(registry);
        FunctionCounter.builder("minka.live.snapshots", jumps, LongAdder::sum)
                .description("Times that too much was missed to be told again")
                .register(registry);
    }
}

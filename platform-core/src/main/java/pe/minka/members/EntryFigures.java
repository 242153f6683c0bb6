package pe.minka.members;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How busy the door of this node is, and how often it made somebody wait. */
@Component
class EntryFigures implements MeterBinder {

    private final EntryLevels levels;
    private final Passwords passwords;

    EntryFigures(EntryLevels levels, Passwords passwords) {
        this.levels = levels;
        this.passwords = passwords;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (EntryLimit limit : EntryLimit.values()) {
            FunctionCounter.builder("minka.entry.slowed", levels, counted -> counted.slowed(limit))
                    .description("Tries that were told to wait")
                    .tag("limit", limit.name())
                    .register(registry);
        }
        Gauge.builder("minka.passwords.waiting", passwords, Passwords::waiting)
                .description("Requests that wait until a password can be checked")
                .register(registry);
        FunctionCounter.builder("minka.passwords.busy", passwords, Passwords::turnedAway)
                .description("Requests that waited in vain for a password to be checked")
                .register(registry);
    }
}

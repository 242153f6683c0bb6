package pe.minka.gamification;

import io.lettuce.core.event.command.CommandFailedEvent;
import io.lettuce.core.event.command.CommandListener;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/** Whether Redis answers, and how many commands it or its absence has refused. */
@Component
public class RedisLine implements MeterBinder {

    private final RedisConnectionFactory redis;
    private final LongAdder refused = new LongAdder();

    public RedisLine(RedisConnectionFactory redis) {
        this.redis = redis;
    }

    /** Asks it; takes no longer than a command may take. */
    public boolean answers() {
        try (var connection = redis.getConnection()) {
            return connection.ping() != null;
        } catch (DataAccessException e) {
            return false;
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (redis instanceof LettuceConnectionFactory lettuce) {
            lettuce.getRequiredNativeClient().addListener(new Counting());
        }
        Gauge.builder("minka.redis.away", () -> answers() ? 0 : 1)
                .description("1 while Redis does not answer")
                .register(registry);
        FunctionCounter.builder("minka.redis.refused", refused, LongAdder::sum)
                .description("Commands that failed, timed out or were refused because Redis is away")
                .register(registry);
    }

    private final class Counting implements CommandListener {

        @Override
        public void commandFailed(CommandFailedEvent event) {
            refused.increment();
        }
    }
}

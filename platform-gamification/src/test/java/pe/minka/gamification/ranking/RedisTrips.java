package pe.minka.gamification.ranking;

import io.lettuce.core.event.command.CommandListener;
import io.lettuce.core.event.command.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/** Tells tests what whoever asks a question sends to Redis for it; what others send meanwhile is not counted. */
@Component
public class RedisTrips implements CommandListener, SmartInitializingSingleton {

    private final LettuceConnectionFactory redis;
    private volatile @Nullable Asking asking;

    RedisTrips(LettuceConnectionFactory redis) {
        this.redis = redis;
    }

    private record Asking(Thread who, List<String> sent) {}

    /** Before there is a connection: later ones know of those only who listened by then. */
    @Override
    public void afterSingletonsInstantiated() {
        redis.getRequiredNativeClient().addListener(this);
    }

    public List<String> of(Runnable question) {
        var now = new Asking(Thread.currentThread(), new ArrayList<>());
        asking = now;
        question.run();
        asking = null;
        return now.sent();
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var now = asking;
        if (now != null && now.who().equals(Thread.currentThread())) {
            now.sent().add(event.getCommand().getType().toString());
        }
    }
}

package pe.minka.command.doctor;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.SocketOptions.TcpUserTimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.stereotype.Component;

/** How the connection to Redis behaves while Redis is away. */
@Component
@Order(3)
class DriverExamination implements Examination {

    private static final int LATE_ATTEMPT = 20;
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_UNANSWERED = Duration.ofSeconds(2);

    private final ObjectProvider<LettuceClientConfigurationBuilderCustomizer> customizers;
    private final ObjectProvider<ClientResourcesBuilderCustomizer> resources;

    DriverExamination(
            ObjectProvider<LettuceClientConfigurationBuilderCustomizer> customizers,
            ObjectProvider<ClientResourcesBuilderCustomizer> resources) {
        this.customizers = customizers;
        this.resources = resources;
    }

    @Override
    public List<Finding> findings() {
        var client = LettuceClientConfiguration.builder();
        customizers.orderedStream().forEach(one -> one.customize(client));
        var options = client.build().getClientOptions();
        return List.of(
                Finding.of(
                        options.map(ClientOptions::getDisconnectedBehavior)
                                .filter(DisconnectedBehavior.REJECT_COMMANDS::equals)
                                .isPresent(),
                        "redis.reject"),
                Finding.of(
                        options.filter(one -> one.getSocketOptions().isKeepAlive())
                                .isPresent(),
                        "redis.alive"),
                unanswered(options),
                retry());
    }

    /** Without it a write into a network that swallows everything waits as long as the kernel pleases. */
    private static Finding unanswered(Optional<ClientOptions> options) {
        long wait = options.map(one -> one.getSocketOptions().getTcpUserTimeout())
                .filter(TcpUserTimeoutOptions::isEnabled)
                .map(one -> one.getTcpUserTimeout().toMillis())
                .orElse(0L);
        return Finding.of(wait > 0 && wait <= LONGEST_UNANSWERED.toMillis(), "redis.unanswered", wait);
    }

    /** What comes with the driver grows from one attempt to the next. */
    private Finding retry() {
        var builder = ClientResources.builder();
        resources.orderedStream().forEach(one -> one.customize(builder));
        var built = builder.build();
        try {
            Duration wait = built.reconnectDelay().createDelay(LATE_ATTEMPT);
            return Finding.of(wait.compareTo(LONGEST_RETRY) <= 0, "redis.retry", wait.toMillis());
        } finally {
            built.shutdown(0, 0, TimeUnit.MILLISECONDS).awaitUninterruptibly(LONGEST_RETRY.toMillis());
        }
    }
}

package pe.minka.command.doctor;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.stereotype.Component;

/** How the connection to Redis behaves while Redis is away. */
@Component
@Order(3)
class DriverExamination implements Examination {

    private final ObjectProvider<LettuceClientConfigurationBuilderCustomizer> customizers;

    DriverExamination(ObjectProvider<LettuceClientConfigurationBuilderCustomizer> customizers) {
        this.customizers = customizers;
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
                        "redis.alive"));
    }
}

package pe.minka.gamification;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.TcpUserTimeoutOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.EpollProvider;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import java.time.Duration;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Redis is a projection: nobody waits for it. While it is away commands fail at once instead of piling up, and the
 * connection is tried again at a steady pace.
 */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration RECONNECT = Duration.ofMillis(200);

    /** A network that swallows everything is given up after this long, not after the quarter of an hour of the kernel. */
    private static final Duration UNANSWERED = Duration.ofSeconds(2);

    /** A little longer than a command may take. */
    private static final Duration SILENT = Duration.ofMillis(450);

    @Bean
    LettuceClientConfigurationBuilderCustomizer failFast() {
        return client -> client.clientOptions(ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled())
                .socketOptions(sockets())
                .build());
    }

    private static SocketOptions sockets() {
        return SocketOptions.builder()
                .connectTimeout(CONNECT)
                .keepAlive(true)
                .tcpUserTimeout(TcpUserTimeoutOptions.builder()
                        .enable(EpollProvider.isAvailable())
                        .tcpUserTimeout(UNANSWERED)
                        .build())
                .build();
    }

    @Bean
    ClientResourcesBuilderCustomizer steadyReconnect() {
        return resources -> resources.reconnectDelay(Delay.constant(RECONNECT)).nettyCustomizer(new NettyCustomizer() {
            @Override
            public void afterChannelInitialized(Channel channel) {
                channel.pipeline().addFirst(new SilentLine(SILENT));
            }
        });
    }
}

package pe.minka.command.doctor;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import java.time.Duration;
import java.util.regex.Pattern;

/** Whether Redis answers, and which version it is. */
final class RedisExamination {

    private static final Pattern VERSION = Pattern.compile("(?m)^redis_version:(\\d+)\\.(\\d+)");
    private static final int OLDEST = 602;
    private static final int MAJOR = 100;

    private final String address;
    private final Duration patience;

    RedisExamination(String address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    Finding finding() {
        RedisClient client = null;
        try {
            var server = RedisURI.create(address);
            server.setTimeout(patience);
            client = RedisClient.create(server);
            client.setOptions(ClientOptions.builder()
                    .socketOptions(
                            SocketOptions.builder().connectTimeout(patience).build())
                    .build());
            try (var connection = client.connect()) {
                return version(connection.sync().info("server"));
            }
        } catch (RedisException | IllegalArgumentException e) {
            return Finding.warning("redis.away");
        } finally {
            if (client != null) {
                client.shutdown(Duration.ZERO, patience);
            }
        }
    }

    private static Finding version(String about) {
        var version = VERSION.matcher(about);
        if (!version.find()) {
            return Finding.warning("redis.unknown");
        }
        int number = Integer.parseInt(version.group(1)) * MAJOR + Integer.parseInt(version.group(2));
        return Finding.of(number >= OLDEST, "redis.version", version.group(1) + "." + version.group(2));
    }
}

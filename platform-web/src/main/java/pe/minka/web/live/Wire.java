package pe.minka.web.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * The line between the nodes: a channel of Redis, which keeps nothing. Each node numbers what it says and hears itself
 * every second, so that all of them know when something was lost, and look into the log then.
 */
@Component
class Wire {

    private static final Logger log = LoggerFactory.getLogger(Wire.class);

    private static final byte[] CHANNEL = "minka:live".getBytes(StandardCharsets.US_ASCII);
    private static final Duration PATIENCE = Duration.ofMillis(2_500);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_NODES = 1_000;

    private final String node = UUID.randomUUID().toString().substring(0, 8);
    private final BlockingQueue<News> outgoing = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Map<String, String> heard = new ConcurrentHashMap<>();
    private final RedisConnectionFactory redis;
    private volatile BiConsumer<String, News> listener = (from, news) -> {};
    private volatile Runnable onLoss = () -> {};
    private volatile long heardMyself = System.nanoTime();
    private volatile boolean away;
    private volatile boolean stopped;
    private volatile boolean deaf = true;
    private @Nullable RedisConnection ear;

    Wire(RedisConnectionFactory redis) {
        this.redis = redis;
    }

    /** Loss: something may have been said that was not heard. */
    void listen(BiConsumer<String, News> onNews, Runnable loss) {
        listener = onNews;
        onLoss = loss;
        heardMyself = System.nanoTime();
        Thread.ofVirtual().name("live-wire").start(this::speak);
    }

    /** What does not find its way is in the log. */
    void say(News news) {
        if (!outgoing.offer(news)) {
            log.debug("too much to say");
        }
    }

    boolean isAway() {
        return away;
    }

    /** Every second: is the line there, and if not, is it back? */
    synchronized void check(News sign) {
        if (stopped) {
            return;
        }
        boolean silent = System.nanoTime() - heardMyself > PATIENCE.toNanos();
        if (silent != away) {
            away = silent;
            log.info(silent ? "nodes do not hear each other over Redis" : "nodes hear each other over Redis again");
        }
        if (ear == null || silent) {
            connect();
        }
        say(sign);
    }

    private void connect() {
        hangUp();
        try {
            var connection = redis.getConnection();
            ear = connection;
            deaf = true;
            connection.commands().subscribe((message, pattern) -> hear(message.getBody()), CHANNEL);
        } catch (DataAccessException | IllegalStateException e) {
            log.debug("no line between the nodes: {}", e.getMessage());
            hangUp();
        }
    }

    private void hangUp() {
        var open = ear;
        ear = null;
        if (open != null) {
            try {
                open.close();
            } catch (DataAccessException | IllegalStateException e) {
                log.debug("the line was gone already: {}", e.getMessage());
            }
        }
    }

    private void speak() {
        long number = 0;
        try {
            while (!stopped) {
                var news = outgoing.take();
                number++;
                publish(node + " " + number + " " + news.written());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** While Redis is away the rest would only fail as well, and is in the log. */
    private void publish(String text) {
        try (var connection = redis.getConnection()) {
            connection.commands().publish(CHANNEL, text.getBytes(StandardCharsets.UTF_8));
        } catch (DataAccessException | IllegalStateException e) {
            outgoing.clear();
        }
    }

    private void hear(byte[] message) {
        String[] parts = new String(message, StandardCharsets.UTF_8).split(" ", 3);
        if (parts.length < 3) {
            return;
        }
        if (parts[0].equals(node)) {
            hearMyself();
            return;
        }
        notice(parts[0], parts[1]);
        News.read(parts[2]).ifPresent(news -> listener.accept(parts[0], news));
    }

    private void notice(String from, String number) {
        var before = heard.put(from, number);
        if (before != null && !number.equals(after(before))) {
            onLoss.run();
        }
        if (heard.size() > MOST_NODES) {
            heard.clear();
        }
    }

    private static String after(String number) {
        return number.matches("\\d{1,18}") ? Long.toString(Long.parseLong(number) + 1) : number;
    }

    /** What was said before this is not heard any more. */
    private void hearMyself() {
        heardMyself = System.nanoTime();
        if (away || deaf) {
            deaf = false;
            onLoss.run();
        }
    }

    synchronized void stop() {
        stopped = true;
        hangUp();
        say(new News.Present(Map.of()));
    }
}

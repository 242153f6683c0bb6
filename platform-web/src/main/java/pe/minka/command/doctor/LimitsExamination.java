package pe.minka.command.doctor;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How long anybody waits for anything: what the frameworks come with is minutes, or for ever. */
@Component
@Order(1)
class LimitsExamination implements Examination {

    private static final String POOL = "spring.datasource.hikari.";
    private static final String DRIVER = POOL + "data-source-properties.";
    private static final Pattern STATEMENT = Pattern.compile("statement_timeout=(\\d+)");
    private static final int LONGEST_POOL_WAIT_MILLIS = 1_000;
    private static final int LONGEST_SOCKET_WAIT_SECONDS = 5;
    private static final int LONGEST_STATEMENT_MILLIS = 4_000;
    private static final Duration LONGEST_REDIS_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final String EVICTION = "pe.minka.shared.ReadOnlyEviction";

    private final Environment environment;

    LimitsExamination(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<Finding> findings() {
        return List.of(pool(), socket(), statement(), line(), eviction(), redis(), stop(), events());
    }

    private Finding pool() {
        int wait = number(POOL + "connection-timeout");
        return Finding.of(isWithin(wait, LONGEST_POOL_WAIT_MILLIS), "pool", wait);
    }

    private Finding socket() {
        int wait = number(DRIVER + "socketTimeout");
        return Finding.of(isWithin(wait, LONGEST_SOCKET_WAIT_SECONDS), "socket", wait);
    }

    private Finding statement() {
        var limit = STATEMENT.matcher(text(DRIVER + "options"));
        int millis = limit.find() ? Integer.parseInt(limit.group(1)) : 0;
        return Finding.of(isWithin(millis, LONGEST_STATEMENT_MILLIS), "statement", millis);
    }

    private Finding line() {
        boolean alive = text(DRIVER + "tcpKeepAlive").equals("true");
        return Finding.of(alive && text(DRIVER + "targetServerType").equals("primary"), "line");
    }

    private Finding eviction() {
        return Finding.of(text(POOL + "exception-override-class-name").equals(EVICTION), "eviction");
    }

    private Finding redis() {
        var wait = duration("spring.data.redis.timeout");
        boolean good = isWithin(wait, LONGEST_REDIS_WAIT)
                && isWithin(duration("spring.data.redis.connect-timeout"), LONGEST_REDIS_WAIT);
        return Finding.of(good, "redis.wait", wait.toMillis());
    }

    private Finding stop() {
        var phase = duration("spring.lifecycle.timeout-per-shutdown-phase");
        boolean graceful = text("server.shutdown").equals("graceful");
        return Finding.of(graceful && isWithin(phase, LONGEST_STOP), "stop", phase.toSeconds());
    }

    private Finding events() {
        boolean archived = text("spring.modulith.events.completion-mode").equals("archive");
        boolean retried = isWithin(duration("minka.events.retry-every"), Duration.ofMinutes(1))
                && isWithin(duration("minka.events.stale-after"), Duration.ofMinutes(5))
                && !duration("minka.events.keep").isZero();
        return Finding.of(archived && retried, "events");
    }

    private static boolean isWithin(int value, int most) {
        return value > 0 && value <= most;
    }

    private static boolean isWithin(Duration value, Duration most) {
        return !value.isZero() && !value.isNegative() && value.compareTo(most) <= 0;
    }

    private int number(String setting) {
        String text = text(setting);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private Duration duration(String setting) {
        String text = text(setting);
        try {
            return text.isEmpty() ? Duration.ZERO : DurationStyle.detectAndParse(text);
        } catch (IllegalArgumentException e) {
            return Duration.ZERO;
        }
    }

    private String text(String setting) {
        return environment.getProperty(setting, "").strip();
    }
}

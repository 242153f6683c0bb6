package pe.minka.streams;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pe.minka.shared.Jobs;

/** Throws away lines nobody resumes from: whoever is further behind reads the page anew. Counters stay for ever. */
@Component
class StreamUpkeep {

    /** Longer than the day that somebody may be away. */
    static final Duration KEPT = Duration.ofDays(2);

    /** More than is ever replayed, because a topic goes on while somebody resumes. */
    static final int KEPT_OF_A_TOPIC = 2 * StreamLog.REPLAYED;

    private static final String OLD = "delete from stream_event where at < :before";

    private static final String TOO_MANY = """
            delete from stream_event e
            using stream s
            where s.serial > :kept and e.topic = s.topic and e.serial <= s.serial - :kept
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StreamUpkeep(@Jobs JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 23 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "purge-streams")
    void purge() {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        jdbc.sql(OLD).param("before", before).update();
        jdbc.sql(TOO_MANY).param("kept", KEPT_OF_A_TOPIC).update();
    }
}

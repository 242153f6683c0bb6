package pe.minka.members;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pe.minka.shared.Jobs;

/**
 * Throws away what the door no longer needs: levels that have sunk, links long expired, browsers long unseen, and who
 * never confirmed that a mail address is theirs.
 */
@Component
class EntryUpkeep {

    /** Longer than the highest level takes to sink. */
    private static final Duration LEVELS_KEPT = Duration.ofDays(1);

    /** A link that expired can still say so for a while. */
    private static final Duration LINKS_KEPT = Duration.ofDays(90);

    /** Long after the last link has expired the address is free again, for whoever it belongs to. */
    private static final Duration UNCONFIRMED_KEPT = Duration.ofDays(7);

    private static final String UNCONFIRMED = """
            delete from member m
            where m.status = 'UNVERIFIED'
              and greatest(m.created_at, m.consented_at) < :before
              and not exists (select from member_link l where l.member = m.id and l.issued_at >= :before)
            """;

    private static final String LEVELS = "delete from entry_level where at < :before";
    private static final String LINKS = "delete from member_link where expires_at < :before";
    private static final String DEVICES = "delete from known_device where seen_at < :before";

    private final JdbcClient jdbc;
    private final Clock clock;

    EntryUpkeep(@Jobs JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 41 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "purge-entry")
    void purge() {
        deleteOlderThan(LEVELS_KEPT, LEVELS);
        deleteOlderThan(UNCONFIRMED_KEPT, UNCONFIRMED);
        deleteOlderThan(LINKS_KEPT, LINKS);
        deleteOlderThan(KnownDevices.KEPT, DEVICES);
    }

    private void deleteOlderThan(Duration age, String sql) {
        jdbc.sql(sql)
                .param("before", Timestamp.from(clock.instant().minus(age)))
                .update();
    }
}

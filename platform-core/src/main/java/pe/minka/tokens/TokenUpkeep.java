package pe.minka.tokens;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberErased;

/** What opens nothing any more goes: a while after it ended, and at once with the member who left. */
@Component
class TokenUpkeep {

    private static final Duration KEPT = Duration.ofDays(90);

    private static final String FORGET = """
            delete from personal_token where coalesce(revoked_at, expires_at) < :before
            """;

    private static final String FORGET_MEMBER = "delete from personal_token where member = :member";

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenUpkeep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 41 3 * * *", zone = "America/Lima")
    @SchedulerLock(name = "forget-tokens")
    void forget() {
        jdbc.sql(FORGET)
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        jdbc.sql(FORGET_MEMBER).param("member", event.member().value()).update();
    }
}

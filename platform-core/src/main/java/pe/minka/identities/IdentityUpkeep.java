package pe.minka.identities;

import java.sql.Timestamp;
import java.time.Clock;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberErased;

/** Accounts go with the member who left, and departures nobody returned from with time. */
@Component
class IdentityUpkeep {

    private static final String FORGET_MEMBER = "delete from identity where member = :member";
    private static final String FORGET_DEPARTURES = "delete from identity_departure where expires_at < :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityUpkeep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        jdbc.sql(FORGET_MEMBER).param("member", event.member().value()).update();
    }

    @Scheduled(cron = "0 33 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "forget-identity-departures")
    void forget() {
        jdbc.sql(FORGET_DEPARTURES)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}

package pe.minka.factors;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.factors.SecondStepChanged.Change;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberId;
import pe.minka.members.SecondStepReset;
import pe.minka.shared.RuleViolation;

/** What proves nothing any more goes: with the member who left, with what an administrator undid, and with time. */
@Component
class SecondStepUpkeep {

    private static final List<String> FORGET_MEMBER = List.of(
            "delete from authenticator where member = :member",
            "delete from recovery_code where member = :member",
            "delete from passkey where member = :member",
            "delete from passkey_challenge where member = :member");

    private static final String FORGET_CHALLENGES = "delete from passkey_challenge where expires_at < :now";

    private final JdbcClient jdbc;
    private final SecondStepLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondStepUpkeep(JdbcClient jdbc, SecondStepLog log, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "0 27 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "forget-passkey-challenges")
    void forget() {
        jdbc.sql(FORGET_CHALLENGES)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        forget(event.member());
    }

    /** In the transaction of the decision: it never stands in the log without having happened. */
    @EventListener
    @Transactional
    public void on(SecondStepReset event) {
        if (!log.isSetUp(event.member())) {
            throw new RuleViolation("factors.nothingToUndo");
        }
        forget(event.member());
        events.publishEvent(new SecondStepChanged(event.member(), Change.CLEARED, clock.instant()));
    }

    private void forget(MemberId member) {
        FORGET_MEMBER.forEach(
                statement -> jdbc.sql(statement).param("member", member.value()).update());
    }
}

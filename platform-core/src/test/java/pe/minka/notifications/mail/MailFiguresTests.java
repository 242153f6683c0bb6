package pe.minka.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.MovableClock;

@CoreTest
@Transactional
class MailFiguresTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueuedMails mails;

    private final MovableClock clock = new MovableClock();

    @Test
    void aMailThatWaitsGetsOldAndOneThatIsGivenUpIsCounted() {
        var member = mails.member();
        mails.queue(member, "Hola", clock.instant().minus(Duration.ofDays(7)));
        double waiting = figure("minka.mail.waiting");
        double failed = figure("minka.mail.failed");
        String lost = mails.queue(member, "Hola", clock.instant().minus(Duration.ofHours(1)));

        assertThat(figure("minka.mail.waiting")).isEqualTo(waiting + 1);
        assertThat(figure("minka.mail.age")).isGreaterThanOrEqualTo(7 * 86_400.0);

        jdbc.sql("update mail_message set status = 'FAILED' where recipient = :recipient")
                .param("recipient", lost)
                .update();
        assertThat(figure("minka.mail.failed")).isEqualTo(failed + 1);
    }

    @Test
    void whatIsSilencedDoesNotCountAsWaiting() {
        mails.queue(mails.member(), "Hola", clock.instant().minus(Duration.ofDays(7)));

        assertThat(figure("minka.mail.waiting", EnumSet.allOf(MailKind.class))).isZero();
        assertThat(figure("minka.mail.age", EnumSet.allOf(MailKind.class))).isZero();
    }

    private double figure(String name) {
        return figure(name, Set.of());
    }

    private double figure(String name, Set<MailKind> silenced) {
        var registry = new SimpleMeterRegistry();
        new MailFigures(jdbc, () -> silenced, clock).bindTo(registry);
        return registry.get(name).gauge().value();
    }
}

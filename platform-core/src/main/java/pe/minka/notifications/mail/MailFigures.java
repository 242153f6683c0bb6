package pe.minka.notifications.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.shared.StoredFigures;

/** How the queue of mails stands; every node tells the same. What is silenced does not count as waiting. */
@Component
class MailFigures implements MeterBinder {

    private static final String QUEUE = """
            select count(*) as waiting,
                   coalesce(extract(epoch from cast(:now as timestamptz) - min(created_at)), 0) as age,
                   (select count(*)
                    from mail_message
                    where status = 'FAILED' and created_at > cast(:now as timestamptz) - interval '1 day') as failed
            from mail_message
            where status in ('QUEUED', 'SENDING') and not (kind = any(:silenced))
            """;

    private final StoredFigures queue;

    MailFigures(JdbcClient jdbc, SilencedMails silenced, Clock clock) {
        this.queue = new StoredFigures(jdbc, clock, QUEUE, query -> query.param("silenced", silenced.names()));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("minka.mail.waiting", () -> queue.of("waiting"))
                .description("Mails that wait to be sent")
                .register(registry);
        Gauge.builder("minka.mail.age", () -> queue.of("age"))
                .description("How long the oldest mail has been waiting")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("minka.mail.failed", () -> queue.of("failed"))
                .description("Mails of the last day that were given up")
                .register(registry);
    }
}

package pe.minka.notifications.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries waiting mails to the transport, on every node. A mail is claimed before it is sent: when a node dies between
 * sending and noting it, the claim runs out and the mail is sent once more (at least once, under the same Message-ID).
 */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private static final int MOST_IN_ONE_ROUND = 100;
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration WHILE_AWAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(3);
    private static final Duration MAILS_KEPT = Duration.ofDays(30);
    private static final Duration LINKS_KEPT = Duration.ofDays(730);
    private static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1));

    private final MailQueue queue;
    private final MailTransport transport;
    private final Clock clock;

    Postman(MailQueue queue, MailTransport transport, Clock clock) {
        this.queue = queue;
        this.transport = transport;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${minka.mail.every:3s}")
    void round() {
        for (int i = 0; i < MOST_IN_ONE_ROUND; i++) {
            var now = clock.instant();
            var claim = queue.claim(now, now.plus(CLAIM));
            if (claim.isEmpty() || !carry(claim.get())) {
                return;
            }
        }
    }

    @Scheduled(cron = "0 41 3 * * *", zone = "America/Lima")
    @SchedulerLock(name = "purge-mails")
    void purge() {
        var now = clock.instant();
        queue.purge(now.minus(MAILS_KEPT), now.minus(LINKS_KEPT));
    }

    /** False when it makes no sense to go on with other mails now. */
    private boolean carry(MailQueue.Claim claim) {
        var mail = claim.mail();
        MailTransport.Outcome outcome;
        try {
            outcome = transport.deliver(mail);
        } catch (MailUndelivered e) {
            return switch (e.reason()) {
                case SERVER_AWAY -> {
                    log.warn("the mail server is away: {}", e.getMessage());
                    queue.putOff(mail.id(), mail.attempt() - 1, clock.instant().plus(WHILE_AWAY), e.getMessage());
                    yield false;
                }
                case LATER -> tryLater(claim, e);
                case NEVER -> giveUp(mail, e);
            };
        } catch (RuntimeException e) {
            return tryLater(claim, e);
        }
        queue.done(mail.id(), outcome == MailTransport.Outcome.KEPT, clock.instant());
        return true;
    }

    private boolean tryLater(MailQueue.Claim claim, Exception why) {
        var mail = claim.mail();
        Instant now = clock.instant();
        Instant next = now.plus(DELAYS.get(Math.min(mail.attempt(), DELAYS.size()) - 1));
        if (next.isAfter(claim.queuedAt().plus(LONGEST_WAIT))) {
            return giveUp(mail, why);
        }
        queue.putOff(mail.id(), mail.attempt(), next, why.getMessage());
        return true;
    }

    private boolean giveUp(Mail mail, Exception why) {
        log.warn("mail {} will never be delivered: {}", mail.id(), why.getMessage());
        queue.giveUp(mail.id(), why.getMessage());
        return true;
    }
}

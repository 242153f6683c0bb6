package pe.minka.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.MovableClock;
import pe.minka.members.MemberId;
import pe.minka.notifications.mail.MailTransport.Outcome;
import pe.minka.notifications.mail.MailUndelivered.Reason;

@CoreTest
class PostmanTests {

    private static final Instant START = Instant.parse("2026-11-21T15:00:00Z");

    @Autowired
    private MailQueue queue;

    @Autowired
    private QueuedMails mails;

    @Autowired
    private JdbcClient jdbc;

    private final MovableClock clock = new MovableClock(START);
    private final Collection<String> delivered = new ConcurrentLinkedQueue<>();
    private MemberId member;

    @BeforeEach
    void somebodyToWriteTo() {
        mails.clear();
        member = mails.member();
    }

    private Postman postman(MailTransport transport) {
        return new Postman(queue, transport, clock);
    }

    private Outcome take(Mail mail) {
        delivered.add(mail.recipient());
        return Outcome.HANDED_OVER;
    }

    @Test
    void whatIsSilencedWaitsUntilItMayBeToldAgain() {
        var recipient = mails.queue(member, "Hola", START);
        var hushed = new MailQueue(jdbc, () -> Set.of(MailKind.WELCOME));

        new Postman(hushed, this::take, clock).round();
        assertThat(delivered).isEmpty();
        assertThat(mails.status(recipient)).isEqualTo("QUEUED");

        postman(this::take).round();
        assertThat(delivered).containsExactly(recipient);
    }

    @Test
    void whatWasHandedOverIsBlankedBecauseItMayCarryALink() {
        var recipient = mails.queue(member, "Hola", START);

        postman(this::take).round();

        assertThat(mails.row(recipient))
                .containsEntry("status", "SENT")
                .containsEntry("sent_at", Timestamp.from(START))
                .containsEntry("text", null)
                .containsEntry("html", null)
                .containsEntry("unsubscribe", null);
    }

    @Test
    void whatIsKeptCanStillBeRead() {
        var recipient = mails.queue(member, "Hola", START);

        postman(new KeepingTransport()).round();

        assertThat(mails.row(recipient)).containsEntry("status", "SENT").containsEntry("text", "Hola");
    }

    @Test
    void aMailThatIsPutOffIsTriedAgainEverLaterAndGivenUpAfterThreeDays() {
        var recipient = mails.queue(member, "Hola", START);
        List<Long> minutes = new ArrayList<>();
        var postman = postman(mail -> {
            throw new MailUndelivered(Reason.LATER, "451 try again", new Exception());
        });

        postman.round();
        while (mails.status(recipient).equals("QUEUED")) {
            var wait = Duration.between(clock.instant(), mails.nextAttempt(recipient));
            minutes.add(wait.toMinutes());
            clock.advance(wait.minusSeconds(1));
            postman.round();
            assertThat(mails.row(recipient)).containsEntry("attempts", minutes.size());
            clock.advance(Duration.ofSeconds(1));
            postman.round();
        }

        assertThat(minutes).containsExactly(1L, 5L, 15L, 60L, 180L, 360L, 720L, 1440L, 1440L);
        assertThat(Duration.between(START, clock.instant())).isLessThan(Duration.ofDays(3));
        assertThat(mails.row(recipient))
                .containsEntry("status", "FAILED")
                .containsEntry("last_error", "451 try again")
                .containsEntry("text", null);
    }

    @Test
    void aMailThatNoServerWillTakeIsMarkedAtOnce() {
        var recipient = mails.queue(member, "Hola", START);

        postman(mail -> {
                    throw new MailUndelivered(Reason.NEVER, "550 no such user", new Exception());
                })
                .round();

        assertThat(mails.row(recipient)).containsEntry("status", "FAILED").containsEntry("attempts", 1);
    }

    @Test
    void aPoisonousMailDelaysNoOther() {
        var poison = mails.queue(member, "Veneno", START.minusSeconds(9));
        var others = Stream.generate(() -> mails.queue(member, "Hola", START))
                .limit(5)
                .toList();

        postman(mail -> {
                    if (mail.subject().equals("Veneno")) {
                        throw new IllegalStateException("cannot be handled");
                    }
                    return take(mail);
                })
                .round();

        assertThat(delivered).containsExactlyInAnyOrderElementsOf(others);
        assertThat(mails.row(poison))
                .containsEntry("status", "QUEUED")
                .containsEntry("last_error", "cannot be handled")
                .containsEntry("next_attempt_at", Timestamp.from(START.plusSeconds(60)));
    }

    @Test
    void whileTheServerIsAwayNothingIsLostAndNoAttemptIsCounted() {
        var first = mails.queue(member, "Uno", START.minusSeconds(1));
        var second = mails.queue(member, "Dos", START);
        var away = postman(mail -> {
            delivered.add(mail.recipient());
            throw new MailUndelivered(Reason.SERVER_AWAY, "connection refused", new Exception());
        });

        for (int hour = 0; hour < 24 * 5; hour++) {
            away.round();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(delivered).as("one knock for each round").hasSize(24 * 5);

        delivered.clear();
        postman(this::take).round();
        assertThat(delivered).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aNodeThatDiesWithAMailInItsHandsLeavesItToTheOthersAfterAWhile() {
        var recipient = mails.queue(member, "Hola", START);
        var taken = queue.claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(10)))
                .orElseThrow();

        clock.advance(Duration.ofMinutes(9));
        postman(this::take).round();
        assertThat(delivered).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        List<Mail> again = new ArrayList<>();
        postman(mail -> {
                    again.add(mail);
                    return take(mail);
                })
                .round();
        assertThat(delivered).containsExactly(recipient);
        assertThat(again).extracting(Mail::id).containsExactly(taken.mail().id());
    }

    @Test
    void manyNodesNeverSendAMailTwice() throws Exception {
        var all = Stream.generate(() -> mails.queue(member, "Hola", START))
                .limit(60)
                .toList();
        Callable<Void> node = () -> {
            postman(this::take).round();
            return null;
        };

        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }

        assertThat(delivered).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void mailsAreForgottenAfterThirtyDays() {
        var old = mails.queue(member, "Vieja", START.minus(Duration.ofDays(31)));
        var recent = mails.queue(member, "Nueva", START.minus(Duration.ofDays(29)));

        postman(this::take).purge();

        assertThat(jdbc.sql("select recipient from mail_message")
                        .query(String.class)
                        .list())
                .contains(recent)
                .doesNotContain(old);
    }
}

package pe.minka.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;
import pe.minka.MovableClock;

@CoreTest
class MailOutageTests {

    @Autowired
    private MailQueue queue;

    @Autowired
    private QueuedMails mails;

    @Test
    void aMailServerThatIsDownForAWhileLosesNothingAndDeliversOnceWhenItIsBack() throws Exception {
        mails.clear();
        var member = mails.member();
        var clock = new MovableClock(Instant.parse("2026-11-21T15:00:00Z"));
        var recipients = Stream.generate(() -> mails.queue(member, "Hola", clock.instant()))
                .limit(20)
                .toList();
        int port = freePort();
        var postman = new Postman(queue, SmtpTransportTests.transport(port), clock);

        for (int minute = 0; minute < 30; minute++) {
            postman.round();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(recipients)
                .allSatisfy(recipient -> assertThat(mails.row(recipient))
                        .containsEntry("status", "QUEUED")
                        .containsEntry("text", "Hola"));

        try (var server = SmtpTransportTests.Smtp.start(port)) {
            postman.round();
            clock.advance(Duration.ofDays(1));
            postman.round();
            assertThat(Arrays.stream(server.server().getReceivedMessages()).map(MailOutageTests::recipient))
                    .filteredOn(recipients::contains)
                    .containsExactlyInAnyOrderElementsOf(recipients);
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

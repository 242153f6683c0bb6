package pe.minka.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pe.minka.notifications.mail.MailProperties.Security;
import pe.minka.notifications.mail.MailUndelivered.Reason;
import pe.minka.shared.Uuid7;

class SmtpTransportTests {

    private static final String ACCEPT = "250 ok";

    @Test
    void aMailArrivesInTwoFormsWithEverythingAMailProgramNeeds() throws Exception {
        try (var server = Smtp.start()) {
            var mail = mail("rosa@ugel.gob.pe", "Una inscripción espera tu decisión", "https://minka.example/baja/abc");

            transport(server.port()).deliver(mail);

            var received = server.only();
            assertThat(received.getSubject()).isEqualTo("Una inscripción espera tu decisión");
            assertThat(received.getFrom()).containsExactly(new InternetAddress("minka@minka.example", "Minka Perú"));
            assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<https://minka.example/baja/abc>");
            assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(received.getMessageID()).isEqualTo("<" + mail.id() + "@minka.example>");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(bodies(received)).contains("señora").contains("<p>señora</p>");
        }
    }

    @Test
    void whatIsAlwaysSentOffersNoWayOut() throws Exception {
        try (var server = Smtp.start()) {
            transport(server.port()).deliver(mail("rosa@ugel.gob.pe", "Tu contraseña cambió", null));

            assertThat(server.only().getHeader("List-Unsubscribe")).isNull();
        }
    }

    @Test
    void aServerThatIsNotThereIsAway() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThat(refusal(nobody)).isEqualTo(Reason.SERVER_AWAY);
    }

    @Test
    void aServerThatSaysNothingIsAwayAfterOurPatience() throws IOException {
        try (var silent = new ServerSocket(0)) {
            long before = System.nanoTime();
            assertThat(refusal(silent.getLocalPort())).isEqualTo(Reason.SERVER_AWAY);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void whatAServerAnswersSaysWhetherToTryAgain() throws IOException {
        assertThat(answering(Map.of("RCPT", "550 no such user"))).isEqualTo(Reason.NEVER);
        assertThat(answering(Map.of("RCPT", "450 greylisted, come back"))).isEqualTo(Reason.LATER);
        assertThat(answering(Map.of("RCPT", ACCEPT, "DATA", "554 looks like spam")))
                .isEqualTo(Reason.NEVER);
        assertThat(answering(Map.of("RCPT", ACCEPT, "DATA", "452 disk full"))).isEqualTo(Reason.LATER);
        assertThat(answering(Map.of("MAIL", "530 login first"))).isEqualTo(Reason.SERVER_AWAY);
        assertThat(answering(Map.of("MAIL", "553 not your sender"))).isEqualTo(Reason.SERVER_AWAY);
        assertThat(answering(Map.of("greeting", "421 shutting down"))).isEqualTo(Reason.SERVER_AWAY);
    }

    @Test
    void anAddressThatIsNoneIsNeverTried() throws IOException {
        var refused = catchThrowableOfType(
                MailUndelivered.class,
                () -> transport(1).deliver(mail("rosa@ugel.gob.pe\r\nBcc: todos@ugel.gob.pe", "Hola", null)));

        assertThat(refused.reason()).isEqualTo(Reason.NEVER);
    }

    private static Reason answering(Map<String, String> script) throws IOException {
        try (var server = new ScriptedSmtp(script)) {
            return refusal(server.port());
        }
    }

    private static Reason refusal(int port) {
        return catchThrowableOfType(
                        MailUndelivered.class, () -> transport(port).deliver(mail("rosa@ugel.gob.pe", "Hola", null)))
                .reason();
    }

    static MailTransport transport(int port) {
        try {
            var properties = new MailProperties(
                    "127.0.0.1", port, "", "", Security.NONE, "Minka <minka@minka.example>", Duration.ofSeconds(1));
            return new SmtpTransport(
                    MailConfiguration.sender(properties), new InternetAddress("minka@minka.example", "Minka Perú"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail mail(String recipient, String subject, @Nullable String unsubscribe) {
        return new Mail(Uuid7.next(), recipient, subject, "señora", "<p>señora</p>", unsubscribe, 1);
    }

    private static String bodies(MimeMessage message) throws Exception {
        var all = new StringBuilder();
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(parts.getBodyPart(i).getContent());
        }
        return all.toString();
    }

    /** A mail server that takes everything. */
    record Smtp(GreenMail server) implements AutoCloseable {

        static Smtp start() {
            var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            return new Smtp(server);
        }

        static Smtp start(int port) {
            var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            return new Smtp(server);
        }

        int port() {
            return server.getSmtp().getPort();
        }

        MimeMessage only() {
            assertThat(server.getReceivedMessages()).hasSize(1);
            return server.getReceivedMessages()[0];
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}

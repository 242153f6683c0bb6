package pe.minka.web.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.web.entry.Newcomers;

/** The log tells what happened, and neither names nor secrets. */
@PlatformTest
class RequestLogTests {

    private final Visitor visitor;
    private final Newcomers newcomers;
    private final JdbcClient jdbc;
    private final Logger logger = (Logger) LoggerFactory.getLogger(RequestLog.class);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @Autowired
    RequestLogTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations) {
        this.visitor = new Visitor(port);
        this.newcomers = new Newcomers(registrations, passwords, organisations, jdbc);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        written.start();
        logger.addAppender(written);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(written);
        logger.setLevel(null);
    }

    @Test
    void aRequestIsOneLineWithItsPatternAndItsEnd() {
        visitor.get("/indicadores/ugel?secreto=1");

        assertThat(line())
                .containsAllEntriesOf(Map.of("method", "GET", "route", "/indicadores/{code}", "status", "200"));
        assertThat(line().get("member")).isEqualTo("-");
        assertThat(written.list.getFirst().getFormattedMessage())
                .startsWith("GET /indicadores/{code} 200 in ")
                .doesNotContain("secreto", "ugel");
    }

    @Test
    void membersStandInItByTheirIdentifier() {
        String mail = newcomers.member();
        visitor.signIn(mail, Newcomers.PASSWORD);
        written.list.clear();

        visitor.get("/inicio");

        assertThat(line().get("member"))
                .isEqualTo(jdbc.sql("select id::text from member where mail = :mail")
                        .param("mail", mail)
                        .query(String.class)
                        .single());
        assertThat(written.list.toString()).doesNotContain(mail, "Nilda");
    }

    @Test
    void whatIsRefusedOrNotFoundStandsThereToo() {
        visitor.get("/no/hay/nada");
        assertThat(line()).containsEntry("status", "404");

        written.list.clear();
        visitor.post("/salir", Map.of());
        assertThat(line().get("status")).isNotEqualTo("200");
    }

    @Test
    void everyLineOfARequestHasItsNumber() {
        visitor.get("/");

        assertThat(written.list.getFirst().getMDCPropertyMap().get("request")).hasSizeGreaterThan(20);
    }

    @Test
    void onlyATrustedProxyNumbersRequests() {
        var request = new MockHttpServletRequest();
        request.addHeader("X-Request-Id", "0123456789abcdef");
        assertThat(RequestNumber.of(request).value()).isNotEqualTo("0123456789abcdef");

        request.setAttribute("org.apache.tomcat.request.forwarded", true);
        assertThat(RequestNumber.of(request).value()).isEqualTo("0123456789abcdef");
    }

    @Test
    void noProxyWritesIntoTheLog() {
        var request = new MockHttpServletRequest();
        request.setAttribute("org.apache.tomcat.request.forwarded", true);
        request.addHeader("X-Request-Id", "forged\nline");

        assertThat(RequestNumber.of(request).value()).doesNotContain("forged");
    }

    private Map<String, String> line() {
        await();
        return written.list.getFirst().getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
    }

    /** The line is written after the answer has gone. */
    private void await() {
        long end = System.nanoTime() + 5_000_000_000L;
        while (written.list.isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }
}

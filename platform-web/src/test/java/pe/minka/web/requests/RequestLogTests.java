package pe.minka.web.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import pe.minka.Overheard;
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
    private final Overheard written = new Overheard(RequestLog.class, Level.INFO);

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

    @AfterEach
    void stopListening() {
        written.close();
    }

    @Test
    void aRequestIsOneLineWithItsPatternAndItsEnd() {
        visitor.get("/indicadores/ugel?secreto=1");

        var line = line("method", "GET");
        assertThat(told(line))
                .containsAllEntriesOf(Map.of("route", "/indicadores/{code}", "status", "200", "member", "-"));
        assertThat(line.getFormattedMessage())
                .startsWith("GET /indicadores/{code} 200 in ")
                .doesNotContain("secreto", "ugel");
    }

    @Test
    void membersStandInItByTheirIdentifier() {
        String mail = newcomers.member();
        visitor.signIn(mail, Newcomers.PASSWORD);

        visitor.get("/inicio");

        assertThat(told(line("route", "/inicio")))
                .containsEntry(
                        "member",
                        jdbc.sql("select id::text from member where mail = :mail")
                                .param("mail", mail)
                                .query(String.class)
                                .single());
        assertThat(written.lines().toString()).doesNotContain(mail, "Nilda");
    }

    @Test
    void whatIsRefusedOrNotFoundStandsThereToo() {
        visitor.get("/no/hay/nada");
        assertThat(told(line("method", "GET"))).containsEntry("status", "404");

        visitor.post("/salir", Map.of());
        assertThat(told(line("method", "POST"))).containsEntry("status", "403");
    }

    @Test
    void everyLineOfARequestHasItsNumber() {
        visitor.get("/");

        assertThat(line("method", "GET").getMDCPropertyMap().get("request")).hasSizeGreaterThan(20);
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

    /** The line is written after the answer has gone. */
    private ILoggingEvent line(String what, String value) {
        return Objects.requireNonNull(Awaitility.await()
                .until(
                        () -> written.lines().stream()
                                .filter(line -> value.equals(told(line).get(what)))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull));
    }

    private static Map<String, String> told(ILoggingEvent line) {
        return line.getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
    }
}

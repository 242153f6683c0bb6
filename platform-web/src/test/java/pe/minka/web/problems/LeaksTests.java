package pe.minka.web.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import pe.minka.PlatformTest;

/** Whatever is asked, and however badly: no answer says what the house is built of. */
@PlatformTest
class LeaksTests {

    private static final Pattern TELLTALE = Pattern.compile(
            "tomcat|apache|spring|whitelabel|hibernate|postgres|redis|thymeleaf|exception|stacktrace"
                    + "|\\tat [a-z]+\\.|java\\.|pe\\.minka|HTTP Status|x-powered-by|\\nserver:",
            Pattern.CASE_INSENSITIVE);

    private final Wire wire;
    private final MockMvc web;

    @Autowired
    LeaksTests(@LocalServerPort int port, MockMvc web) {
        this.wire = new Wire(port);
        this.web = web;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/actuator/heapdump",
                "/.git/config",
                "/.git/HEAD",
                "/.env",
                "/application.yaml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/templates/home/index.html",
                "/messages/home.properties",
                "/guia/01-entrar.md",
                "/policy/figures.csv",
                "/error",
                "/css/",
                "/no/hay/nada"
            })
    void whatIsNobodysBusinessIsNotThere(String path) {
        String answer = wire.ask("GET", path);

        assertThat(answer).startsWith("HTTP/1.1 404");
        assertSaysNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND", "CONNECT", "FOO"})
    void methodsNobodyNeedsAreRefused(String method) {
        String answer = wire.ask(method, "/", "X-Secret: echoed\r\n");

        assertThat(answer).matches(Pattern.compile("HTTP/1\\.1 (400|405|501).*", Pattern.DOTALL));
        assertThat(answer).doesNotContain("echoed");
        assertSaysNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BAD\r\n\r\n",
                "GET /% HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%c0%ae HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a|b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%2e%2e/%2fetc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nothing\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n",
                "\u0016\u0003\u0001\u0002\r\n\r\n"
            })
    void aRequestThatIsNoneGetsAPageOfOurs(String bytes) {
        String answer = wire.send(bytes);

        assertThat(answer).matches(Pattern.compile("HTTP/1\\.1 (4|5)\\d\\d.*", Pattern.DOTALL));
        assertThat(answer).contains("lang=\"es-PE\"").contains("No entendimos lo que llegó");
        assertSaysNothing(answer);
    }

    @Test
    void aRequestLineWithoutEndGetsAPageOfOurs() {
        String answer = wire.send("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("lang=\"es-PE\"");
        assertSaysNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/buscar?q=ugel%00x", "/indicadores/ugel?region=%00", "/indicadores?anio=%00", "/?anio=%00"})
    void aTextNobodyCanTypeIsRefusedAtTheDoor(String address) {
        String answer = wire.ask("GET", address);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("lang=\"es-PE\"");
        assertSaysNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a//b", "/a;b", "/a%2fb", "/%2e/x", "/a%5cb"})
    void addressesThatTryToSlipThroughGetAPageOfOurs(String path) {
        String answer = wire.ask("GET", path);

        assertThat(answer).matches(Pattern.compile("HTTP/1\\.1 40[04].*", Pattern.DOTALL));
        assertThat(answer).contains("lang=\"es-PE\"");
        assertSaysNothing(answer);
    }

    @Test
    void aFailureOfOursSaysNothingButItsNumber() throws Exception {
        var answer = web.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/buscar")
                        .requestAttr(RequestDispatcher.ERROR_MESSAGE, "relation \"member\" does not exist")
                        .requestAttr(
                                RequestDispatcher.ERROR_EXCEPTION,
                                new IllegalStateException("password of the database")))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString())
                .doesNotContain("password of the database", "relation", "IllegalState")
                .containsPattern("class=\"code\">[0-9a-f]{8}<");
    }

    private static void assertSaysNothing(String answer) {
        assertThat(answer).doesNotContainPattern(TELLTALE);
        String headers = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(headers)
                .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'")
                .contains("X-Frame-Options: DENY", "Referrer-Policy: same-origin");
    }
}

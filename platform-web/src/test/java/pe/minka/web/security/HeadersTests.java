package pe.minka.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;

/** Row S4 of the security table: every header on every kind of answer. */
@PlatformTest
class HeadersTests {

    private final Visitor browser;

    @Autowired
    HeadersTests(@LocalServerPort int port) {
        this.browser = new Visitor(port);
    }

    @ParameterizedTest
    @CsvSource({
        "page, /ingresar, 200",
        "file, /img/favicon.svg, 200",
        "redirect, /mi/cuenta/sesiones, 303",
        "not found, /no-existe, 404",
        "gone, /recuperar/nada, 410",
        "method, /salir, 405",
        "failure, /prueba/fallo, 500"
    })
    void everyAnswerCarriesEveryHeader(String kind, String path, int status) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(kind).isEqualTo(status);
        assertGuarded(answer);
    }

    @Test
    void refusalsCarryThemToo() {
        var refused = browser.post("/salir", Map.of());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertGuarded(refused);
        var invalid = browser.submit("/ingresar", Map.of());
        assertThat(invalid.statusCode()).isEqualTo(422);
        assertGuarded(invalid);
    }

    @Test
    void pagesAreKeptByNobodyAndFilesByEverybody() {
        assertThat(header(browser.get("/ingresar"), "Cache-Control")).contains("no-store");
        String styles =
                browser.document("/ingresar").select("link[rel=stylesheet]").attr("href");
        assertThat(header(browser.get(styles), "Cache-Control")).contains("max-age=31536000");
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .as("without TLS it would be a promise nobody can keep")
                .isEmpty();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

package pe.minka.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import pe.minka.shared.SecretToken;

/** What production sets and the demonstration, which runs without TLS, cannot. */
class ProductionCookiesTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void theSessionIsBoundToTheHostAndToTls() {
        var request = new MockHttpServletRequest();
        new SessionCookieConfiguration()
                .cookieSerializer(true)
                .writeCookieValue(new CookieValue(request, response, "secret"));
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-minka=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain", "Max-Age");
    }

    @Test
    void soIsTheKnownDevice() {
        new DeviceCookie(true).keep(SecretToken.generate(), response);
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-minka-device=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=31536000")
                .doesNotContain("Domain");
    }

    @Test
    void withoutTlsNeitherPretendsToBeSecure() {
        new DeviceCookie(false).keep(SecretToken.generate(), response);
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("minka-device=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void behindTlsBrowsersAreToldToStayThere() {
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        SecurityHeaders.write(request, response);
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void onlyTheProxiesThatWereNamedAreBelieved() {
        var server = new TomcatServletWebServerFactory();
        new TrustedProxyConfiguration().trustedProxies("10\\.1\\.2\\.3").customize(server);
        assertThat(server.getEngineValves()).hasSize(1).first().isInstanceOfSatisfying(RemoteIpValve.class, valve -> {
            assertThat(valve.getInternalProxies()).isEqualTo("10\\.1\\.2\\.3");
            assertThat(valve.getTrustedProxies()).isNull();
            assertThat(valve.getRemoteIpHeader()).isEqualTo("X-Forwarded-For");
        });
    }

    @Test
    void withoutProxiesNobodyIsBelieved() {
        var server = new TomcatServletWebServerFactory();
        new TrustedProxyConfiguration().trustedProxies("").customize(server);
        assertThat(server.getEngineValves()).isEmpty();
    }
}

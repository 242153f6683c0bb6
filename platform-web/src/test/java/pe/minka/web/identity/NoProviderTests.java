package pe.minka.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;

/** Where nobody named a provider, nothing speaks of one. */
@PlatformTest
class NoProviderTests {

    private final Visitor browser;

    NoProviderTests(@LocalServerPort int port) {
        this.browser = new Visitor(port);
    }

    @Test
    void thereIsNoButtonAndNoWay() {
        assertThat(browser.document("/ingresar").select("a[href*=institucional]"))
                .isEmpty();
        assertThat(browser.get("/ingresar/institucional").statusCode()).isEqualTo(404);
        assertThat(browser.get("/ingresar/institucional/vuelta?state=x&code=y").statusCode())
                .isEqualTo(404);
    }
}

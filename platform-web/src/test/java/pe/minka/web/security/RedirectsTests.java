package pe.minka.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;

/** Whoever is led elsewhere stays at the address they came by, whatever stands in front. */
@PlatformTest
class RedirectsTests {

    private final Visitor visitor;

    @Autowired
    RedirectsTests(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    @Test
    void aRedirectNamesNeitherHostNorPort() {
        var asked = visitor.get("/ingresar/segundo-paso");
        assertThat(asked.headers().firstValue("Location")).contains("/ingresar");
        var sent = visitor.post("/salir", Map.of("_csrf", visitor.token("/ingresar")));
        assertThat(sent.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/"));
    }
}

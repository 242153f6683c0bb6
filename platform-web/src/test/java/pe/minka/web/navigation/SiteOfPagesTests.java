package pe.minka.web.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;

/** Only a page needs what is around one. */
@PlatformTest
class SiteOfPagesTests {

    private final MockMvcTester web;

    @Autowired
    SiteOfPagesTests(MockMvcTester web) {
        this.web = web;
    }

    @Test
    void whatFailsForAProgramHasNothingAroundIt() {
        assertThat(failed("/api/v1/practices")).isNull();
        assertThat(failed("/practicas")).isInstanceOf(Site.class);
    }

    private @Nullable Object failed(String path) {
        return web.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                .exchange()
                .getRequest()
                .getAttribute("site");
    }
}

package pe.minka.web.navigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

/** A page that answers what was sent says where it can be read. */
@PlatformTest
class SentFormsTests {

    private static final String HERE = "http://localhost";
    private static final String SIMULATION = "/admin/reconocimiento/simulacion";
    private static final String CORRECTION = "/admin/reconocimiento/correcciones/nueva";

    private final MockMvcTester web;
    private final Access admin;

    @Autowired
    SentFormsTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        this.admin = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.NATIONAL));
    }

    @Test
    void whatWasRefusedIsReadWhereItsFormIs() {
        assertThat(send("/admin/reconocimiento/borradores", HERE + SIMULATION + "?a=1"))
                .hasStatus4xxClientError()
                .bodyText()
                .contains("data-formulario=\"" + SIMULATION + "?a=1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://otra.pe/admin/entidades", HERE + SIMULATION + "/aplicar", HERE + "/ingresar", "::"})
    void whoComesFromNoPageOfOursReadsItWhereItWasSent(String referer) {
        assertThat(send(CORRECTION, referer))
                .hasStatus(422)
                .bodyText()
                .contains("data-formulario=\"" + CORRECTION + "\"");
    }

    @Test
    void whatCanBeReadNowhereHasNoAddress() {
        assertThat(send(SIMULATION + "/aplicar", "https://otra.pe/"))
                .hasStatus4xxClientError()
                .bodyText()
                .contains("<form")
                .doesNotContain("data-formulario");
        assertThat(web.get().uri(CORRECTION).with(Actors.as(admin)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-formulario");
    }

    private MvcTestResult send(String address, String referer) {
        return web.post()
                .uri(address)
                .header("Referer", referer)
                .with(Actors.as(admin))
                .with(csrf())
                .exchange();
    }
}

package pe.minka.web.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
class SpaceTests {

    private final MockMvcTester web;
    private final Cast cast;

    @Autowired
    SpaceTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        this.cast = new Cast(jdbc, members);
    }

    @Test
    void aMemberWithoutDutiesIsToldSoAndFindsTheOwnOffice() {
        assertThat(open(Caller.MEMBER))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Hola, Persona", "Todo al día", "UGEL Huancasancos", "/entidades/ugel-050003", "/regiones/AYA")
                .doesNotContain("/admin/solicitudes");
    }

    @Test
    void anAdministratorOfTheRegionSeesWhoWaits() {
        cast.neighbour("PENDING");
        assertThat(open(Caller.REGIONAL)).hasStatusOk().bodyText().contains("/admin/solicitudes", "Por decidir");
    }

    private MvcTestResult open(Caller caller) {
        return web.get()
                .uri("/inicio")
                .with(Actors.as(Objects.requireNonNull(cast.of(caller))))
                .exchange();
    }
}

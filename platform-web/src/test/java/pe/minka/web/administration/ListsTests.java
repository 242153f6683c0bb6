package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

/** No filter of a list leads a regional administrator out of the own region. */
@PlatformTest
class ListsTests {

    private final Browsing browsing;
    private final Access regional;
    private final Access national;
    private final UUID here;
    private final UUID there;

    @Autowired
    ListsTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.browsing = new Browsing(web, jdbc, members);
        this.regional = browsing.as(Caller.REGIONAL);
        this.national = browsing.as(Caller.NATIONAL);
        this.here = browsing.cast().neighbour("PENDING").value();
        this.there = browsing.cast().stranger("PENDING").value();
    }

    @Test
    void whoBelongsToTheRegionIsListed() {
        assertThat(browsing.open(regional, "/admin/personas?q=" + here))
                .bodyText()
                .contains("/" + here);
        assertThat(browsing.open(national, "/admin/personas?q=" + there))
                .bodyText()
                .contains("/" + there);
    }

    @Test
    void aStateOfInvitationsThatMeansNothingIsSaid() {
        assertThat(browsing.open(national, "/admin/invitaciones?estado=perdidas"))
                .hasStatusOk()
                .bodyText()
                .contains("No entendimos este filtro", "estado=perdidas");
        assertThat(browsing.open(national, "/admin/invitaciones?estado=aceptadas"))
                .bodyText()
                .doesNotContain("No entendimos");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/solicitudes?pagina=1",
                "/admin/personas?q=",
                "/admin/personas?region=JUN&q=",
                "/admin/personas?entidad=ugel-120005&q=",
                "/admin/personas?estado=PENDING&q=",
                "/admin/auditoria?region=JUN&persona=",
                "/admin/invitaciones?estado=aceptadas",
                "/buscar?q="
            })
    void whoBelongsElsewhereIsNot(String list) {
        String address = list.endsWith("=") ? list + there : list;
        assertThat(browsing.open(regional, address))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("personas/" + there, "solicitudes/" + there, "Elenco " + there);
    }
}

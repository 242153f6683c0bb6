package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

@PlatformTest
class PeopleTests {

    private final Browsing browsing;
    private final JdbcClient jdbc;
    private final Access regional;

    @Autowired
    PeopleTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.browsing = new Browsing(web, jdbc, members);
        this.jdbc = jdbc;
        this.regional = browsing.as(Caller.REGIONAL);
    }

    @Test
    void anOrganisationThatIsNotFoundIsSaidAtItsFieldAndNobodyIsListed() {
        assertThat(browsing.open(regional, "/admin/personas?entidad=zzzz"))
                .hasStatusOk()
                .bodyText()
                .contains("No encontramos esa entidad", "value=\"zzzz\"", "field-bad")
                .doesNotContain("href=\"/admin/personas/");
        assertThat(browsing.open(regional, "/admin/personas?entidad=municipalidad"))
                .bodyText()
                .contains("Varias entidades pueden ser esa")
                .doesNotContain("href=\"/admin/personas/");
        assertThat(browsing.open(regional, "/admin/personas?entidad=ugel-050003"))
                .bodyText()
                .contains("href=\"/admin/personas/")
                .doesNotContain("field-bad");
    }

    @Test
    void aFilterThatMeansNothingIsLeftAsideAndSaid() {
        assertThat(browsing.open(regional, "/admin/personas?estado=NADA&rol=JEFA"))
                .hasStatusOk()
                .bodyText()
                .contains("No entendimos estos filtros", "estado=NADA", "rol=JEFA");
        assertThat(browsing.open(regional, "/admin/personas?estado=PENDING&region="))
                .bodyText()
                .doesNotContain("No entendimos");
        assertThat(browsing.open(regional, "/admin/personas?region=05"))
                .bodyText()
                .contains("Ayacucho")
                .doesNotContain("No entendimos");
        assertThat(browsing.open(regional, "/admin/personas?region=99"))
                .bodyText()
                .contains("No entendimos este filtro", "region=99");
    }

    @Test
    void nothingIsShownOfTheMailOfWhoLeft() {
        var person = browsing.cast().neighbour("ACTIVE");
        jdbc.sql("update member set status = 'ERASED', mail = id || '@erased.invalid' where id = :id")
                .param("id", person.value())
                .update();

        assertThat(browsing.open(regional, "/admin/personas/" + person.value()))
                .bodyText()
                .contains("Correo borrado")
                .doesNotContain("erased.invalid");
    }

    @Test
    void aMailThatAnybodyGetsIsMarkedBeforeItIsDecided() {
        var person = browsing.cast().neighbour("PENDING");
        jdbc.sql("update member set mail = id || '@gmail.com', mail_verified_at = '2020-01-01' where id = :id")
                .param("id", person.value())
                .update();

        assertThat(browsing.open(regional, "/admin/solicitudes")).bodyText().contains("Correo no institucional");
        assertThat(browsing.open(regional, "/admin/solicitudes/" + person.value()))
                .bodyText()
                .contains("Correo no institucional", "pregunta a la entidad");
        var other = browsing.cast().neighbour("PENDING");
        assertThat(browsing.open(regional, "/admin/solicitudes/" + other.value()))
                .bodyText()
                .doesNotContain("Correo no institucional");
    }
}

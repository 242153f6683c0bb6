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
class DomainsTests {

    private static final String PAGE = "/admin/dominios";

    private final Browsing browsing;
    private final JdbcClient jdbc;
    private final Access national;

    @Autowired
    DomainsTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.browsing = new Browsing(web, jdbc, members);
        this.jdbc = jdbc;
        this.national = browsing.as(Caller.NATIONAL);
    }

    @Test
    void aDomainBelongsToAnOrganisationAndTheLogSaysSo() {
        assertThat(browsing.send(national, PAGE, "domain", "ugeluno.gob.pe", "reason", "Convenio"))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe el nombre de tu entidad", "value=\"ugeluno.gob.pe\"");
        assertThat(browsing.send(
                        national,
                        PAGE,
                        "domain",
                        "ugeluno.gob.pe",
                        "organisationText",
                        "UGEL Huancasancos",
                        "reason",
                        "Convenio"))
                .hasRedirectedUrl(PAGE);
        assertThat(browsing.open(national, PAGE))
                .bodyText()
                .containsPattern("(?s)ugeluno.gob.pe.*UGEL Huancasancos · Ayacucho");
        assertThat(browsing.open(national, "/admin/auditoria?accion=domain.added"))
                .bodyText()
                .contains("Entidad: UGEL Huancasancos", "Vale en toda su región: no");
    }

    @Test
    void onlyARegionalOfficeSpeaksForItsRegion() {
        assertThat(browsing.send(
                        national,
                        PAGE,
                        "domain",
                        "ugeldos.gob.pe",
                        "organisationText",
                        "UGEL Huancasancos",
                        "wholeRegion",
                        "true",
                        "reason",
                        "Convenio"))
                .hasStatus(422)
                .bodyText()
                .contains("no dirige una región");
        assertThat(browsing.send(
                        national,
                        PAGE,
                        "domain",
                        "dreuno.gob.pe",
                        "organisationText",
                        "DRE Ayacucho",
                        "wholeRegion",
                        "true",
                        "reason",
                        "Convenio"))
                .hasRedirectedUrl(PAGE);
        assertThat(browsing.open(national, PAGE)).bodyText().contains("Vale para toda su región");
    }

    @Test
    void aDomainThatIsNobodysSaysSo() {
        jdbc.sql("insert into trusted_domain (domain, added_at) values ('sinentidad.gob.pe', now())")
                .update();

        assertThat(browsing.open(national, PAGE)).bodyText().contains("sinentidad.gob.pe", "Falta elegir la entidad");
    }
}

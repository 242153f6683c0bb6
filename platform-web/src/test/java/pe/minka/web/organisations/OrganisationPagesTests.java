package pe.minka.web.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class OrganisationPagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    private Browsing browsing;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
    }

    private MvcTestResult get(Caller caller, String address) {
        return browsing.open(browsing.as(caller), address);
    }

    @Test
    void theMapAndTheMacroRegionsLeadToAllRegions() {
        assertThat(get(Caller.MEMBER, "/regiones"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/regiones/AYA\"", "href=\"/regiones/LIP\"", "Norte", "Oriente", "Por confirmar");
    }

    @Test
    void aRegionHasOneAddress() {
        assertThat(get(Caller.MEMBER, "/regiones/aya")).hasRedirectedUrl("/regiones/AYA");
        assertThat(get(Caller.MEMBER, "/regiones/05")).hasRedirectedUrl("/regiones/AYA");
        assertThat(get(Caller.MEMBER, "/regiones/1502")).hasRedirectedUrl("/regiones/LIP");
        assertThat(get(Caller.MEMBER, "/regiones/XXX")).hasStatus(404);
    }

    @Test
    void aRegionShowsItsOrganisationsAndTheirPeople() {
        assertThat(get(Caller.MEMBER, "/regiones/AYA"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Macrorregión Centro",
                        "DRE Ayacucho",
                        "/entidades/ugel-050003",
                        "/entidades/gobierno-local-050300")
                .doesNotContain("Administrar sus entidades");
        assertThat(get(Caller.REGIONAL, "/regiones/AYA")).bodyText().contains("/admin/entidades?region=AYA");
        assertThat(get(Caller.REGIONAL, "/regiones/ICA")).bodyText().doesNotContain("/admin/entidades?region");
    }

    @Test
    void anOrganisationShowsHowItIsCalledAndWhoDirectsIt() {
        assertThat(get(Caller.MEMBER, "/entidades/ugel-150202"))
                .hasStatusOk()
                .bodyText()
                .contains("UGEL 09 Huaura", "UGEL Huacho", "/entidades/dre-150200", "150202");
        assertThat(get(Caller.MEMBER, "/entidades/dre-050000")).bodyText().contains("/entidades/ugel-050011");
        assertThat(get(Caller.MEMBER, "/entidades/UGEL-150202")).hasRedirectedUrl("/entidades/ugel-150202");
        assertThat(get(Caller.MEMBER, "/entidades/ugel-999999")).hasStatus(404);
        assertThat(get(Caller.MEMBER, "/entidades/ministerio-minedu")).hasStatusOk();
    }

    @Test
    void anOrganisationShowsWhoWorksThereButNoMail() {
        IntStream.range(0, 20).forEach(n -> browsing.cast().neighbour("ACTIVE"));
        var person = browsing.cast().neighbour("ACTIVE");
        var closed = browsing.cast().neighbour("DISABLED");
        jdbc.sql("update member set surnames = '  Aaron ' || left(id::text, 18) where id = any(:ids)")
                .param("ids", new UUID[] {person.value(), closed.value()})
                .update();

        assertThat(get(Caller.MEMBER, "/entidades/ugel-050003"))
                .hasStatusOk()
                .bodyText()
                .contains("Quiénes trabajan aquí", person.value().toString().substring(0, 18), "pagina=2")
                .doesNotContain("@elenco.pe", closed.value().toString().substring(0, 18));
        assertThat(get(Caller.MEMBER, "/entidades/ugel-050003?pagina=2")).hasStatusOk();
    }

    @Test
    void aRegionShowsWhomToWriteToOrTheNationalAdministrators() {
        var regional = browsing.as(Caller.REGIONAL).mail();
        var national = browsing.as(Caller.NATIONAL).mail();

        assertThat(get(Caller.MEMBER, "/regiones/AYA"))
                .bodyText()
                .contains("mailto:" + regional)
                .doesNotContain("mailto:" + national);
        assertThat(get(Caller.MEMBER, "/regiones/TUM")).bodyText().contains("mailto:" + national);
    }

    @Test
    void whoeverCannotEnterLearnsWhomToAsk() {
        assertThat(web.get().uri("/acerca"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"contacto\"", "pregunta en la DRE o GRE de tu región");
    }

    @Test
    void theListIsFilteredByTheAddressAlone() {
        assertThat(get(Caller.MEMBER, "/entidades?q=la union&tipo=ugel&region=ARE"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1 entidad para «la union»",
                        "/entidades/ugel-040009",
                        "href=\"/entidades?q=la%20union&amp;region=ARE\"")
                .doesNotContain("/entidades/ugel-200003");
    }

    @Test
    void everyPageOfTheListLeadsOnWithItsFilters() {
        var pager = read(browsing.open(browsing.as(Caller.MEMBER), "/entidades?tipo=ugel&region=&pagina=2"))
                .select("main nav.pager");

        assertThat(pager.select("a[aria-current=page]").attr("href")).isEqualTo("/entidades?tipo=ugel&pagina=2");
        assertThat(pager.select("a[rel=prev]").attr("href")).isEqualTo("/entidades?tipo=ugel&pagina=1");
        assertThat(pager.select("a[rel=next]").attr("href")).isEqualTo("/entidades?tipo=ugel&pagina=3");
    }

    @Test
    void whatWasTypedIsKeptAsText() throws URISyntaxException {
        String typed = "<script>alert(1)</script>";
        var address = new URI(null, null, "/entidades", "q=" + typed + "&tipo=ugel", null);
        var answer = browsing.open(browsing.as(Caller.MEMBER), address);

        assertThat(answer).hasStatusOk().bodyText().doesNotContain("<script>alert");
        var page = read(answer);
        assertThat(page.select("#q").val()).isEqualTo(typed);
        assertThat(page.select("main [role=status]").text()).contains("«" + typed + "»");
        assertThat(page.select("main .chip").attr("href"))
                .isEqualTo("/entidades?q=%3Cscript%3Ealert%281%29%3C%2Fscript%3E");
    }

    private static Document read(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void aMistypedPageNumberIsNoCatastrophe() {
        assertThat(get(Caller.MEMBER, "/entidades?pagina=dos"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/entidades?pagina=1");
        assertThat(get(Caller.MEMBER, "/entidades?pagina=99999999")).hasStatus(302);
    }
}

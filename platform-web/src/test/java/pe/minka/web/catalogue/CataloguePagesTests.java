package pe.minka.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.organisations.Regions;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

@PlatformTest
class CataloguePagesTests {

    private static final String PARTNER = """
            select o.id from organisation o join partner p on p.organisation = o.id where o.name = ?
            """;

    private final Browsing browsing;
    private final JdbcClient jdbc;
    private final Regions regions;
    private final Access admin;

    @Autowired
    CataloguePagesTests(MockMvcTester web, JdbcClient jdbc, Regions regions, MemberAccess members) {
        this.browsing = new Browsing(web, jdbc, members);
        this.jdbc = jdbc;
        this.regions = regions;
        this.admin = browsing.as(Caller.NATIONAL);
    }

    @Test
    void aPartnerIsWrittenDownAndTheListShowsIt() {
        assertThat(register("Fundación Puente Tejido", "FOUNDATION", "puentetejido.example"))
                .hasStatus3xxRedirection();
        assertThat(get("/admin/aliados"))
                .hasStatusOk()
                .bodyText()
                .contains("Fundación Puente Tejido", "puentetejido.example");
    }

    @Test
    void whatIsMissingOrWrongIsSaidAtItsFieldAndTheRestIsKept() {
        var answer = register("", "FOUNDATION", "no es un sitio");
        assertThat(answer).hasStatus(422).bodyText().contains("Escribe el nombre de la institución", "no es un sitio");
        assertThat(register("Universidad del Viento", "MUSEO", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Elige el tipo de institución", "Universidad del Viento");
        assertThat(register("Universidad de la Lluvia", "UNIVERSITY", "http://"))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe la dirección completa del sitio");
    }

    @Test
    void theLaterOfTwoEditorsSeesBothVersions() {
        register("Centro Qantu", "RESEARCH", "");
        String id = id("Centro Qantu");
        assertThat(describe(id, "Centro Qantu de Investigación", "0")).hasStatus3xxRedirection();
        assertThat(describe(id, "Centro Cantuta", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Otra persona guardó cambios", "Centro Qantu de Investigación", "value=\"Centro Cantuta\"");
        assertThat(id("Centro Qantu de Investigación")).isEqualTo(id);
    }

    @Test
    void aPartnerRetiresWithAReasonAndComesBack() {
        register("Cooperación Andina Sur", "COOPERATION", "");
        String id = id("Cooperación Andina Sur");
        assertThat(post("/admin/aliados/" + id + "/retirar", "reason", " ")).hasStatus(422);
        assertThat(post("/admin/aliados/" + id + "/retirar", "reason", "Terminó el convenio"))
                .hasStatus3xxRedirection();
        assertThat(get("/admin/aliados/" + id)).bodyText().contains("Se retiró: Terminó el convenio");
        assertThat(post("/admin/aliados/" + id + "/retirar", "reason", "Otra vez"))
                .hasRedirectedUrl("/admin/aliados");
        assertThat(post("/admin/aliados/" + id + "/reincorporar")).hasStatus3xxRedirection();
        assertThat(get("/admin/aliados/" + id)).bodyText().doesNotContain("Se retiró");
    }

    @Test
    void twoWhoWriteDownTheSamePartnerAtOnceMakeOneAndTheOtherIsTold() throws Exception {
        Callable<MvcTestResult> both = () -> register("Instituto Ayni Llaqta", "RESEARCH", "");
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(List.of(both, both)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers)
                    .extracting(answer -> answer.getResponse().getStatus())
                    .containsExactlyInAnyOrder(302, 422);
            assertThat(answers)
                    .filteredOn(answer -> answer.getResponse().getStatus() == 422)
                    .singleElement()
                    .satisfies(answer -> assertThat(answer).bodyText().contains("Ya hay un aliado con ese nombre."));
        }
    }

    @Test
    void theLogTellsOfPartnersAndNotOfOrganisations() {
        register("Red Chaski Educa", "ASSOCIATION", "");
        String id = id("Red Chaski Educa");
        post("/admin/aliados/" + id + "/retirar", "reason", "Terminó el convenio");
        post("/admin/aliados/" + id + "/reincorporar");

        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by serial")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("partner.registered", "partner.retired", "partner.reinstated");
    }

    @Test
    void anInferredMacroRegionIsConfirmedByDecidingForIt() {
        assertThat(post("/admin/macrorregiones/UCA", "macroRegion", "ORIENTE", "seen", "ORIENTE"))
                .hasStatus3xxRedirection();
        assertThat(regions.find("UCA").orElseThrow().macroRegionInferred()).isFalse();
        assertThat(get("/admin/auditoria?accion=region.macroRegionConfirmed"))
                .bodyText()
                .contains("Macrorregión: Oriente<")
                .doesNotContain("ORIENTE");
    }

    @Test
    void whoDecidesLaterIsShownWhatWasDecidedMeanwhile() {
        assertThat(post("/admin/macrorregiones/TAC", "macroRegion", "NORTE", "seen", "CENTRO"))
                .hasStatus(409)
                .bodyText()
                .contains("Esta región cambió mientras la mirabas");
        assertThat(regions.find("TAC").orElseThrow().macroRegion()).isEqualTo("SUR");
        assertThat(post("/admin/macrorregiones/TAC", "macroRegion", "", "seen", "SUR"))
                .hasStatus(422);
    }

    private MvcTestResult register(String name, String type, String site) {
        return post("/admin/aliados/nuevo", "name", name, "type", type, "web", site);
    }

    private MvcTestResult describe(String id, String name, String version) {
        return post("/admin/aliados/" + id, "name", name, "type", "RESEARCH", "version", version);
    }

    private MvcTestResult post(String address, String... fields) {
        return browsing.send(admin, address, fields);
    }

    private MvcTestResult get(String address) {
        return browsing.open(admin, address);
    }

    private String id(String name) {
        return jdbc.sql(PARTNER).param(name).query(UUID.class).single().toString();
    }
}

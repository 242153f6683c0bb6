package pe.minka.web.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.MemberAccess;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationDetails;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class OrganisationAdministrationTests {

    private static final String FILE = """
            tipo;codigo;nombre;region
            UGEL;050003;UGEL Huanca Sancos;Ayacucho
            UGEL;050099;UGEL Soras;Ayacucho
            UGEL;50001;UGEL Huamanga;Ayacucho
            """;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private OrganisationCatalogue catalogue;

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

    private MvcTestResult post(Caller caller, String address, String... fields) {
        return browsing.send(browsing.as(caller), address, fields);
    }

    private OrganisationDetails details(String slug) {
        return catalogue.details(catalogue.findBySlug(slug).orElseThrow().id()).orElseThrow();
    }

    private String address(String slug) {
        return "/admin/entidades/" + details(slug).organisation().id().value();
    }

    private String version(String slug) {
        return String.valueOf(details(slug).version());
    }

    @Test
    void aRegionalAdministratorSeesTheOwnRegionOnly() {
        assertThat(get(Caller.REGIONAL, "/admin/entidades"))
                .bodyText()
                .contains("UGEL Huamanga")
                .doesNotContain("DRE Ica");
        assertThat(get(Caller.REGIONAL, "/admin/entidades?region=ICA"))
                .bodyText()
                .doesNotContain("DRE Ica");
    }

    @Test
    void fieldsThatAreNotTheirsAreLeftAside() {
        String address = address("ugel-050003");

        assertThat(post(
                        Caller.REGIONAL,
                        address,
                        "name",
                        "UGEL Huanca Sancos (sede)",
                        "version",
                        version("ugel-050003"),
                        "province",
                        "Huanca Sancos",
                        "region",
                        "ICA",
                        "code",
                        "999999",
                        "kind",
                        "dre",
                        "active",
                        "false"))
                .hasRedirectedUrl(address);

        var changed = details("ugel-050003").organisation();
        assertThat(changed.name()).isEqualTo("UGEL Huanca Sancos (sede)");
        assertThat(changed.region()).isEqualTo("AYA");
        assertThat(changed.active()).isTrue();
    }

    @Test
    void whatIsWrongComesBackWithWhatWasTyped() {
        var answer = post(
                Caller.NATIONAL,
                address("ugel-050003"),
                "name",
                "X",
                "region",
                "AYA",
                "province",
                "Mía",
                "version",
                version("ugel-050003"));

        assertThat(answer).hasStatus(422).bodyText().contains("Escribe 3 caracteres o más", "value=\"M&iacute;a\"");
    }

    @Test
    void theLaterOfTwoEditorsComparesBothVersions() {
        String address = address("ugel-050003");
        String seen = version("ugel-050003");
        post(Caller.NATIONAL, address, "name", "UGEL Primera", "region", "AYA", "version", seen);

        var answer = post(Caller.REGIONAL, address, "name", "UGEL Segunda", "version", seen);

        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains("Guardado ahora", "UGEL Primera", "value=\"UGEL Segunda\"");
        assertThat(answer).bodyText().contains("name=\"version\" value=\"" + version("ugel-050003") + "\"");
        assertThat(details("ugel-050003").organisation().name()).isEqualTo("UGEL Primera");
    }

    @Test
    void aliasesComeAndGo() {
        String address = address("ugel-050003");

        assertThat(post(Caller.REGIONAL, address + "/alias", "alias", "UGEL Qarakaso"))
                .hasRedirectedUrl(address);
        assertThat(post(Caller.REGIONAL, address + "/alias", "alias", "UGEL Nasca"))
                .hasStatus(422)
                .bodyText()
                .contains("UGEL Nasca · Ica");
        assertThat(details("ugel-050003").aliases()).contains("UGEL Qarakaso");
        post(Caller.REGIONAL, address + "/alias/quitar", "alias", "UGEL Qarakaso");
        assertThat(details("ugel-050003").aliases()).doesNotContain("UGEL Qarakaso");
        assertThat(post(Caller.REGIONAL, address + "/alias/quitar", "alias", "UGEL Qarakaso"))
                .flash()
                .extractingByKey("flash")
                .asString()
                .contains("Ese alias ya no estaba");
    }

    @Test
    void closingNeedsAReason() {
        String address = address("ugel-050003");

        assertThat(post(Caller.REGIONAL, address + "/cerrar", "reason", "", "version", version("ugel-050003")))
                .hasStatus(422);
        assertThat(post(
                        Caller.REGIONAL,
                        address + "/cerrar",
                        "reason",
                        "Se unió a otra",
                        "version",
                        version("ugel-050003")))
                .hasRedirectedUrl(address);
        assertThat(get(Caller.MEMBER, "/entidades/ugel-050003")).bodyText().contains("Motivo: Se unió a otra");
        assertThat(post(Caller.REGIONAL, address + "/reabrir", "version", "0")).hasRedirectedUrl(address);
        assertThat(post(Caller.REGIONAL, address + "/reabrir", "version", version("ugel-050003")))
                .hasRedirectedUrl(address);
    }

    @Test
    void aNewOfficeIsDirectedByTheOneOfItsRegion() {
        assertThat(post(
                        Caller.NATIONAL,
                        "/admin/entidades/nueva",
                        "kind",
                        "ugel",
                        "code",
                        "50099",
                        "name",
                        "UGEL Soras",
                        "region",
                        "AYA"))
                .hasStatus(422)
                .bodyText()
                .contains("seis cifras", "value=\"50099\"");

        post(
                Caller.NATIONAL,
                "/admin/entidades/nueva",
                "kind",
                "ugel",
                "code",
                "050099",
                "name",
                "UGEL Soras",
                "region",
                "AYA");

        assertThat(details("ugel-050099").parent()).isNotNull();
    }

    @Test
    void aFileIsPreviewedConfirmedAndUndone() {
        String preview = upload(FILE);
        assertThat(get(Caller.NATIONAL, preview))
                .bodyText()
                .contains("oficinas.csv", "¿Es «050001»?", "Confirmar 2 cambios");
        assertThat(get(Caller.NATIONAL, preview + "?ver=cambios"))
                .bodyText()
                .contains("UGEL Huancasancos", "UGEL Huanca Sancos");
        assertThat(get(Caller.NATIONAL, preview + "/deshacer")).hasRedirectedUrl(preview);

        assertThat(post(Caller.NATIONAL, preview + "/confirmar")).hasRedirectedUrl(preview);
        assertThat(details("ugel-050099").organisation().name()).isEqualTo("UGEL Soras");
        browsing.cast().neighbour("ACTIVE");
        assertThat(get(Caller.NATIONAL, preview + "/deshacer"))
                .bodyText()
                .contains("2 entidades vuelven a estar como antes");

        assertThat(post(Caller.NATIONAL, preview + "/deshacer")).hasRedirectedUrl(preview);
        assertThat(catalogue.findBySlug("ugel-050099")).isEmpty();
        assertThat(get(Caller.NATIONAL, preview)).bodyText().contains("Deshecha el");
        assertThat(get(Caller.NATIONAL, "/admin/entidades/importar")).bodyText().contains("Deshecha", "Persona Elenco");
    }

    @Test
    void aFileThatIsNoTableIsExplained() {
        assertThat(sent("tipo,nombre\nUGEL,X\n")).hasStatus(422).bodyText().contains("codigo, region");
        assertThat(sent("")).hasStatus(422).bodyText().contains("Elige un archivo.");
        assertThat(get(Caller.NATIONAL, "/admin/entidades/importar/plantilla.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("tipo;codigo;nombre;region");
    }

    private String upload(String content) {
        return Objects.requireNonNull(sent(content).getResponse().getRedirectedUrl());
    }

    private MvcTestResult sent(String content) {
        return browsing.upload(browsing.as(Caller.NATIONAL), "/admin/entidades/importar", "oficinas.csv", content);
    }
}

package pe.minka.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class IndicatorPagesTests {

    private final MockMvc web;
    private final JdbcClient jdbc;
    private final MemberAccess members;

    @Autowired
    IndicatorPagesTests(MockMvc web, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        this.jdbc = jdbc;
        this.members = members;
    }

    private Access member;

    @BeforeEach
    void somePeopleOfHuancasancos() {
        member = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.MEMBER));
    }

    @Test
    void everyFigureLeadsToItsRows() throws Exception {
        var page = page(get("/indicadores"));

        assertThat(page.select(".tile a").eachAttr("href"))
                .containsExactly(
                        "/indicadores/gestores",
                        "/indicadores/regiones",
                        "/indicadores/dre-gre",
                        "/indicadores/ugel",
                        "/indicadores/gobiernos-locales",
                        "/indicadores/aliados",
                        "/indicadores/practicas",
                        "/indicadores/practicas-regiones",
                        "/indicadores/practicas-dre-gre",
                        "/indicadores/practicas-ugel",
                        "/indicadores/practicas-gobiernos-locales",
                        "/indicadores/acompanamientos-desafios",
                        "/indicadores/acompanamientos-iniciativas",
                        "/indicadores/gestores-activos",
                        "/indicadores/participacion-continua");
        for (String address : page.select(".tile a").eachAttr("href")) {
            assertThat(answer(get(address)).getStatus()).as(address).isEqualTo(200);
        }
    }

    @Test
    void aVisitorSeesOrganisationsAndNumbersButNobody() throws Exception {
        var page = page(get("/indicadores/ugel?region=AYA"));

        assertThat(page.select("tbody th").eachText()).contains("UGEL Huancasancos");
        assertThat(page.select("main a[href^=/entidades], main a[href^=/regiones]"))
                .isEmpty();
        assertThat(page.text()).doesNotContain("@", "Elenco");
    }

    @Test
    void aMemberGoesOnToThePageOfTheOrganisation() throws Exception {
        var page = page(get("/indicadores/ugel?region=AYA").with(Actors.as(member)));

        assertThat(page.select("tbody a").eachAttr("href")).contains("/entidades/ugel-050003");
    }

    @Test
    void theTableBesideTheChartAddsUpToTheFigure() throws Exception {
        var page = page(get("/indicadores/gestores"));
        int sum = page.select("tbody td:nth-child(2)").eachText().stream()
                .mapToInt(IndicatorPagesTests::number)
                .sum();

        assertThat(number(page.select("tfoot td").getFirst().text())).isEqualTo(sum);
        assertThat(number(page.select(".tile b").getFirst().text())).isEqualTo(sum);
        assertThat(page.select("svg.chart title, svg.chart desc")).hasSize(2);
    }

    @Test
    void aFigureNobodyPublishedIsNotFound() throws Exception {
        assertThat(answer(get("/indicadores/puntos")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/indicadores/puntos.csv")).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "2026); delete from member; --",
                "${7919*6841}",
                "#{7919*6841}",
                "*{T(java.lang.Runtime).getRuntime()}",
                "__${7919*6841}__::x",
                "%27%20union%20select%20mail%20from%20member--",
                "99999999999999999999",
                "-1",
                "2026-99-99",
                "<script>alert(1)</script>"
            })
    void whatAddressesCarryChangesNothing(String hostile) throws Exception {
        for (String path : new String[] {"/", "/indicadores", "/indicadores/gestores"}) {
            String usual = answer(get(path)).getContentAsString();
            var answer =
                    answer(get(path).param("anio", hostile).param("al", hostile).param("region", hostile));

            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString()).isEqualTo(usual);
        }
        assertThat(answer(get("/indicadores/{code}", hostile)).getStatus()).isIn(400, 404);
        assertThat(members.of(member.id())).isPresent();
    }

    @Test
    void aDownloadCannotRunAFormula() throws Exception {
        UUID organisation = member.organisation().value();
        jdbc.sql("update organisation set name = :name where id = :id")
                .param("name", "=HYPERLINK(\"http://ejemplo.pe\";\"UGEL\")")
                .param("id", organisation)
                .update();

        var answer = answer(get("/indicadores/ugel.csv"));

        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition")).matches("attachment; filename=\"ugel-[0-9-]+\\.csv\"");
        assertThat(answer.getContentAsString())
                .contains("\"'=HYPERLINK(\"\"http://ejemplo.pe\"\";\"\"UGEL\"\")\"")
                .doesNotContain(",=", ",\"=");
    }

    @Test
    void theDownloadOfAllFiguresHasEveryPeriod() throws Exception {
        String rows = answer(get("/indicadores.csv")).getContentAsString();

        assertThat(rows)
                .startsWith("\ufeffIndicador,Periodo,Hasta el,Valor\r\n")
                .contains("gestores inscritos,Acumulado,");
        assertThat(rows.lines().filter(line -> line.startsWith("UGEL con gestores,")))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private static int number(String written) {
        return Integer.parseInt(written.replaceAll("\\D", ""));
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(answer(request).getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}

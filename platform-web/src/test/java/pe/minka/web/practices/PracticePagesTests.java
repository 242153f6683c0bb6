package pe.minka.web.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.practices.PracticeEvidence;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class PracticePagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private PracticeEvidence evidence;

    private Browsing browsing;
    private Publishing publishing;
    private Access author;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        publishing = new Publishing(practices, writing, publication);
        author = browsing.as(Caller.MEMBER);
        jdbc.sql("delete from practice_entry").update();
    }

    private MvcTestResult visit(String address) {
        return web.get().uri(address).exchange();
    }

    private static Document read(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void anEmptyCatalogueSaysSo() {
        var page = read(visit("/practicas"));

        assertThat(page.select(".empty").text()).contains("Todavía no hay prácticas publicadas");
        assertThat(page.select(".nav [aria-current]").text()).isEqualTo("Prácticas");
    }

    @Test
    void aVisitorFindsAPracticeAndSeesWhereItsWordsStand() {
        String code = publishing.publish(author, "Tutorías itinerantes");
        publishing.publish(author, "Ventanilla única");

        var page = read(visit("/practicas?q=TUTORIAS itinerante&estadio=inicial&region=AYA"));

        assertThat(page.select("main [role=status]").text()).isEqualTo("1 práctica para «TUTORIAS itinerante»");
        assertThat(page.select(".card-go h3 a").eachAttr("href")).containsExactly("/practicas/" + code);
        assertThat(page.select(".card-go .route-s").text()).contains("Inicial");
        assertThat(page.select(".filters .tag").text()).isEqualTo("2 activos");
        assertThat(page.select(".chip").eachText()).anyMatch(chip -> chip.startsWith("Ayacucho"));
        assertThat(page.select(".chip").get(0).attr("href")).isEqualTo("/practicas?q=TUTORIAS%20itinerante&region=AYA");
        var marked = read(visit("/practicas?q=tutores")).select("mark").eachText();
        assertThat(marked).isNotEmpty().allMatch("tutores"::equals);
    }

    @Test
    void whatWasMistypedIsOfferedPutRight() {
        publishing.publish(author, "Tutorías itinerantes");

        var page = read(visit("/practicas?q=itinerntes&region=AYA"));

        assertThat(page.select("main a:contains(itinerantes)").attr("href"))
                .isEqualTo("/practicas?q=itinerantes&region=AYA");
    }

    @Test
    void aFileIsNotWiderThanItsAddressAsks() {
        publishing.publish(author, "Tutorías itinerantes");

        assertThat(visit("/practicas.csv?region=AYA&q=tutor")).hasStatusOk();
        assertThat(visit("/practicas.csv?region=XX")).hasStatus(404);
        assertThat(visit("/practicas.csv?region=ZZZ")).hasStatus(404);
        assertThat(visit("/practicas.csv?tema=cocina")).hasStatus(404);
    }

    @Test
    void aResultLeadsToTheEvidenceBehindIt() {
        String code = practices.start(author, PracticeId.next(), "Tutorías");
        var proof = evidence.addLink(author, code, "Registro de asistencia", "https://www.gob.pe/registro");
        evidence.addLink(author, code, "Acta", "https://www.gob.pe/acta");
        var backed = new Results.Item(
                UUID.randomUUID(), "Menos abandono.", "7,1 %", "", "", "620", "", Set.of(proof.value()));
        var alone = new Results.Item(UUID.randomUUID(), "Más avisos.", "", "", "", "", "", Set.of());
        writing.save(author, code, Section.RESULTS, new Results(List.of(backed, alone)), 0);
        publishing.complete(author, code, "Tutorías");

        var results = read(visit("/practicas/" + code)).select(".results > div");

        assertThat(results.get(0).text())
                .contains("Evidencia: Registro de asistencia")
                .doesNotContain("Acta");
        assertThat(results.get(0).select("a").eachAttr("href")).containsExactly("https://www.gob.pe/registro");
        assertThat(results.get(1).text()).doesNotContain("Evidencia");
    }

    @Test
    void anOldLinkOpensAndSaysWhichFilterMeansNothing() {
        String code = publishing.publish(author, "Tutorías itinerantes");

        var page = read(visit("/practicas?estadio=inicial,lejano&region=xxx&tema=cocina&entidad=ugel-99&otra=1"));

        assertThat(page.select(".notice code").eachText())
                .containsExactlyInAnyOrder("estadio=lejano", "region=xxx", "tema=cocina", "entidad=ugel-99");
        assertThat(page.select(".card-go h3 a").eachAttr("href")).contains("/practicas/" + code);
        assertThat(page.select(".chip")).hasSize(1);
        assertThat(read(visit("/practicas?estadio=inicial&region=aya&orden=recientes"))
                        .select(".notice code"))
                .isEmpty();
        assertThat(read(visit("/practicas?region=99&estadio=NOPE"))
                        .select(".notice code")
                        .eachText())
                .containsExactlyInAnyOrder("region=99", "estadio=NOPE");
        for (String list : List.of("/lecciones", "/entidades")) {
            var answer =
                    web.get().uri(list + "?region=xxx").with(Actors.as(author)).exchange();
            assertThat(answer).bodyText().contains("region=xxx", "No entendimos este filtro");
        }
    }

    @Test
    void aLongListHasPagesAndSomethingMore() {
        for (int i = 1; i <= 14; i++) {
            publishing.publish(author, "Tutorías " + i);
        }

        var first = read(visit("/practicas?q=tutorias&orden=recientes"));
        assertThat(first.select(".card-go")).hasSize(12);
        var more = first.select(".pager a[rel=next]");
        assertThat(more.text()).isEqualTo("Cargar 2 más");
        assertThat(more.attr("href")).isEqualTo("/practicas?q=tutorias&orden=recientes&pagina=2");
        assertThat(read(visit(more.attr("href"))).select(".card-go")).hasSize(2);
        assertThat(visit("/practicas?q=tutorias&pagina=9")).hasStatus(302);
        assertThat(visit("/practicas?pagina=dos")).hasStatus(302);
    }

    @Test
    void aPracticeIsReadByEverybody() {
        String code = publishing.publish(author, "Tutorías itinerantes");

        var page = read(visit("/practicas/" + code));
        var text = page.select("main").text();

        assertThat(page.select("h1").text()).isEqualTo("Tutorías itinerantes");
        assertThat(page.select(".crumbs a").eachAttr("href")).containsExactly("/practicas");
        assertThat(page.select(".route [aria-current=step]").text()).startsWith("Inicial");
        assertThat(page.select(".results b").eachText()).containsExactly("12,4 → 7,1 %");
        assertThat(page.select(".results p").get(0).text()).contains("44 de 620; corte al 30 jun 2025.");
        assertThat(page.select(".prose > ul > li > ul > li").text()).isEqualTo("o después de las vacaciones");
        assertThat(page.select(".prose h3").eachText()).contains("Fase 1. Organizar las redes", "Impacto positivo");
        assertThat(text)
                .contains("Vigente hasta el", "Sin evaluar todavía", "POI 2026, actividad 12", code)
                .contains(author.profile().name());
        assertThat(page.select("a[href^=/entidades]")).isEmpty();
        assertThat(page.select("a[href$=/ficha]")).isEmpty();
    }

    @Test
    void itsTeamGoesOnWritingAndNobodyElse() {
        String code = publishing.publish(author, "Tutorías itinerantes");
        String sheet = "/practicas/" + code + "/ficha";

        assertThat(read(browsing.open(author, "/practicas/" + code)).select("main a[href=" + sheet + "]"))
                .hasSize(1);
        assertThat(read(browsing.open(browsing.as(Caller.NATIONAL), "/practicas/" + code))
                        .select("main a[href=" + sheet + "]"))
                .isEmpty();
    }

    @Test
    void whatIsNoLongerInForceSaysSo() {
        String code = publishing.publish(author, "Tutorías itinerantes");
        jdbc.sql("update practice set in_force_until = now() - interval '1 day' where code = :code")
                .param("code", code)
                .update();
        jdbc.sql("update practice_entry set in_force_until = now() - interval '1 day'")
                .update();

        assertThat(read(visit("/practicas/" + code)).select(".page-head .tag").text())
                .isEqualTo("No vigente");
        assertThat(read(visit("/practicas?vigencia=no-vigentes"))
                        .select(".card-go .tag")
                        .text())
                .isEqualTo("No vigente");
    }

    @Test
    void aDraftIsNotThere() {
        String code = practices.start(author, PracticeId.next(), "Todavía no");

        assertThat(visit("/practicas/" + code)).hasStatus(404);
        assertThat(visit("/practicas/" + code + "/versiones")).hasStatus(404);
        assertThat(browsing.open(author, "/practicas/" + code)).hasStatus(404);
        assertThat(visit("/practicas/PR-1999-0001")).hasStatus(404);
    }

    @Test
    void aCodeInSmallLettersLeadsToThePractice() {
        String code = publishing.publish(author, "Tutorías itinerantes");

        assertThat(visit("/practicas/" + code.toLowerCase(Locale.ROOT))).hasRedirectedUrl("/practicas/" + code);
        assertThat(visit("/practicas/pr-1999-0001")).hasStatus(404);
    }

    @Test
    void aVisitorWhoHasThePageIsNotSentItAgain() {
        String code = publishing.publish(author, "Tutorías itinerantes");
        var first = visit("/practicas/" + code);
        String tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));

        var again =
                web.get().uri("/practicas/" + code).header("If-None-Match", tag).exchange();

        assertThat(first).headers().hasValue("Cache-Control", "private, no-cache");
        assertThat(again).hasStatus(304);
        publishing.republish(author, code, "Ahora se sabe más.", "Cifra de 2026");
        assertThat(web.get().uri("/practicas/" + code).header("If-None-Match", tag))
                .hasStatusOk();
    }

    @Test
    void versionsSayWhoWhenWhyAndWhatChanged() {
        String code = publishing.publish(author, "Tutorías itinerantes");
        publishing.republish(author, code, "Uno de cada diez estudiantes dejaba de asistir.", "Cifra de 2026");

        var versions = read(visit("/practicas/" + code + "/versiones"));
        assertThat(versions.select(".time li a").eachText()).containsExactly("Versión 2", "Versión 1");
        assertThat(versions.select(".time li").get(0).text())
                .contains("Cifra de 2026", author.profile().name(), "Cambió: Problema");

        var second = read(visit("/practicas/" + code + "/versiones/2"));
        assertThat(second.select("main h2").eachText()).containsExactly("Problema");
        assertThat(second.select("main section ins").text()).contains("[agregado:", "diez");
        assertThat(second.select("main section del").text()).contains("[quitado:", "ocho");
        assertThat(read(visit("/practicas/" + code + "/versiones/1"))
                        .select("main")
                        .text())
                .contains("Es la primera versión");
        assertThat(visit("/practicas/" + code + "/versiones/3")).hasStatus(404);
    }

    @Test
    void versionsTellWhichEvidenceCameAndWent() {
        String code = publishing.publish(author, "Tutorías itinerantes");
        evidence.addLink(author, code, "Ordenanza del distrito", "www.gob.pe/ordenanza");
        publication.publish(author, code, "Llegó la ordenanza");

        assertThat(read(visit("/practicas/" + code + "/versiones"))
                        .select(".time li")
                        .get(0)
                        .text())
                .contains("Cambió: Evidencias");
        assertThat(read(visit("/practicas/" + code + "/versiones/2"))
                        .select("main section ins")
                        .text())
                .contains("Ordenanza del distrito");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "x'; drop table practice_entry; --",
                "\\",
                "%",
                "a:*&!|()<->",
                "${7919*6841}",
                "__${7919*6841}__::.x",
                "#{7919*6841}",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "\u0007\u001f"
            })
    void whatStandsInTheAddressIsOnlyText(String hostile) {
        publishing.publish(author, "Tutorías itinerantes");
        for (String name : new String[] {
            "q", "estadio", "region", "tema", "tipo", "modalidad", "anio", "vigencia", "orden", "pagina"
        }) {
            var answer = web.get().uri("/practicas").param(name, hostile).exchange();
            assertThat(answer.getResponse().getStatus()).as(name).isIn(200, 302);
            var page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
            assertThat(page.select("main script:not([src]), main [onerror]"))
                    .as(name)
                    .isEmpty();
            assertThat(page.text()).as(name).doesNotContain("54173879");
        }
        assertThat(jdbc.sql("select count(*) from practice_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatAuthorsWriteIsOnlyText() {
        String code = publishing.publish(author, "<script>alert(1)</script> ${7919*6841}");
        publishing.republish(author, code, "- <img src=x onerror=alert(1)>\n  - __${7919*6841}__", "<b>x</b>");

        for (String address : new String[] {"", "/versiones", "/versiones/2"}) {
            var page = read(visit("/practicas/" + code + address));
            assertThat(page.select("main script:not([src]), main [onerror], main b:contains(x)"))
                    .isEmpty();
            assertThat(page.text()).doesNotContain("54173879");
        }
    }
}

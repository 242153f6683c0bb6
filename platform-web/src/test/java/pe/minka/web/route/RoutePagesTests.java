package pe.minka.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.practices.Publishing;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class RoutePagesTests {

    private static final String[] ALL_MET = {
        "version", "1",
        "replicable.met", "true",
        "replicable.reason", "Hay una guía.",
        "impact.met", "true",
        "impact.reason", "Se nota.",
        "verifiable.met", "true",
        "verifiable.reason", "Está el registro.",
        "sustainable.met", "true",
        "sustainable.reason", "Está en el PAT."
    };

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

    private Browsing browsing;
    private Access author;
    private Access reviewer;
    private String code;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        author = browsing.as(Caller.MEMBER);
        var outside = browsing.cast().stranger("ACTIVE");
        browsing.grant(outside, "ADVISOR", "AYA");
        reviewer = members.of(outside).orElseThrow();
        jdbc.sql("delete from practice_entry").update();
        code = new Publishing(practices, writing, publication).publish(author, "Tutorías itinerantes");
    }

    private static Document read(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult review(String... fields) {
        return browsing.send(reviewer, "/practicas/" + code + "/revision", fields);
    }

    @Test
    void aReviewIsKeptWhileItIsWrittenAndGoneOnceItIsSent() {
        String page = "/practicas/" + code + "/revision";
        assertThat(browsing.send(
                        reviewer, page + "/borrador", "version", "1", "revision", "0", "impact.reason", "Se nota."))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo(1);
        assertThat(browsing.send(
                        reviewer, page + "/borrador", "version", "1", "revision", "0", "impact.reason", "Otra cosa."))
                .hasStatus(409);
        assertThat(browsing.send(reviewer, page + "/borrador", "revision", "1", "impact.reason", "x".repeat(10_001)))
                .hasStatus(422);

        var begun = read(browsing.open(reviewer, page));
        assertThat(begun.select("textarea[name='impact.reason']").text()).isEqualTo("Se nota.");
        assertThat(begun.select("input[name=revision]").val()).isEqualTo("1");

        assertThat(sent("false")).hasStatus3xxRedirection();
        var again = read(browsing.open(reviewer, page));
        assertThat(again.select("input[name='impact.met'][value=false]").hasAttr("checked"))
                .isTrue();
        assertThat(again.select("input[name=revision]").val()).isEqualTo("0");
    }

    @Test
    void anOlderCopyIsShownBesideWhatWasKeptLaterAndReplacesItOnlyWhenSentAgain() {
        String page = "/practicas/" + code + "/revision";
        browsing.send(reviewer, page + "/borrador", "version", "1", "revision", "0", "impact.reason", "Se nota.");
        browsing.send(reviewer, page + "/borrador", "version", "1", "revision", "1", "impact.reason", "Mucho más.");

        var both = read(sent("false"), 409);

        assertThat(both.select("[role=alert] dl").text()).contains("Mucho más.");
        assertThat(both.select("textarea[name='impact.reason']").text()).isEqualTo("Se nota.");
        assertThat(both.select("form[data-pendiente] input[name=revision]").val())
                .isEqualTo("2");
        assertThat(both.select("[data-soltar]").attr("href")).isEqualTo(page);
        assertThat(read(browsing.open(reviewer, page))
                        .select("textarea[name='impact.reason']")
                        .text())
                .isEqualTo("Mucho más.");
    }

    private MvcTestResult sent(String impact) {
        return review(
                "version", "1",
                "revision", "1",
                "replicable.met", "true",
                "replicable.reason", "Hay una guía.",
                "impact.met", impact,
                "impact.reason", "Se nota.",
                "impact.improvement", "Medir un año más.",
                "verifiable.met", "true",
                "verifiable.reason", "Está el registro.",
                "sustainable.met", "true",
                "sustainable.reason", "Está en el PAT.");
    }

    @Test
    void whatReviewersFoundIsAFilterAndSaidOnTheCard() {
        sent("false");

        var page = read(web.get().uri("/practicas?clasificacion=prometedora").exchange());
        var none = read(
                web.get().uri("/practicas?clasificacion=buena&referente=si").exchange());

        assertThat(page.select(".card-go .tag").text()).isEqualTo("Prometedora");
        assertThat(page.select(".chip").text()).startsWith("Práctica prometedora");
        assertThat(page.select(".chip").attr("href")).isEqualTo("/practicas");
        assertThat(page.select("label:has(input[value=prometedora][checked]) .muted")
                        .text())
                .isEqualTo("1");
        assertThat(none.select(".chip")).hasSize(2);
        assertThat(none.select(".card-go")).isEmpty();
        assertThat(read(web.get().uri("/practicas/" + code).exchange())
                        .select(".page-head .tag")
                        .eachText())
                .contains("Prometedora: 3 de 4 criterios");
    }

    @Test
    void aDraftWithoutItsHolderIsSeenByAdministratorsWithoutBeingRead() {
        String draft = practices.start(author, PracticeId.next(), "Radio comunitaria");
        var heir = browsing.cast().neighbour("ACTIVE");
        var admin = members.of(browsing.cast().stranger("ACTIVE")).orElseThrow();
        browsing.grant(admin.id(), "ADMINISTRATOR", "AYA");
        var able = members.of(admin.id()).orElseThrow();
        // Without a date of leaving it comes before those of other tests.
        jdbc.sql("update member set status = 'DISABLED' where id = :id")
                .param("id", author.id().value())
                .update();

        var page = read(browsing.open(able, "/admin/sin-titular"));
        var card = page.select("li.card:contains(Radio comunitaria)");
        assertThat(card.select(".tag").eachText()).contains(draft, "Borrador");
        assertThat(card.select("h2 a")).isEmpty();
        assertThat(browsing.open(able, "/practicas/" + draft + "/ficha")).hasStatus(404);

        assertThat(browsing.send(
                        able,
                        "/practicas/" + draft + "/ruta/titular/nombrar",
                        "member",
                        heir.value().toString()))
                .hasStatus3xxRedirection();
        assertThat(browsing.open(members.of(heir).orElseThrow(), "/practicas/" + draft + "/ficha"))
                .hasStatusOk();
    }

    private Access national() {
        var person = browsing.cast().stranger("ACTIVE");
        browsing.grant(person, "ADVISOR", null);
        return members.of(person).orElseThrow();
    }

    private static Document read(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void whoCannotReviewYetReadsWhyInsteadOfAForm() {
        var national = national();
        String page = "/practicas/" + code + "/revision";

        var early = read(browsing.open(national, page));
        assertThat(early.select("main form")).isEmpty();
        assertThat(early.select(".notice").text()).contains("Primero falta la conformidad de la revisión territorial");

        var sent = read(browsing.send(national, page, ALL_MET), 409);
        assertThat(sent.select("textarea[name='impact.reason']").text()).isEqualTo("Se nota.");
        assertThat(sent.select("main form button")).isEmpty();
    }

    @Test
    void anEmptyReviewNamesEverythingItLacksAtOnce() {
        var page = read(review("version", "1", "impact.met", "false"), 422);

        assertThat(page.select(".errors li").eachText())
                .hasSize(8)
                .contains(
                        "Replicable y adaptable: elige si se cumple o todavía no.",
                        "Impacto positivo: escribe por qué.",
                        "Impacto positivo: escribe qué haría que se cumpla.");
    }

    @Test
    void anEmptyAdvisoryNamesEverythingItLacksAtOnce() {
        var page = read(
                browsing.send(
                        reviewer,
                        "/practicas/" + code + "/ruta/asesoria",
                        "commitments[0].what",
                        "",
                        "commitments[0].due",
                        "mañana"),
                422);

        assertThat(page.select(".errors li a").eachAttr("href"))
                .containsExactlyInAnyOrder("#heldOn", "#minutes", "#commitments[0].what", "#commitments[0].due");
    }

    @Test
    void anotherAdvisoryFromAUsedPageIsNotLost() {
        String page = "/practicas/" + code + "/ruta/asesoria";
        String id = java.util.UUID.randomUUID().toString();
        String[] first = {"id", id, "heldOn", "12/03/2025", "minutes", "Se revisó la ficha."};
        assertThat(browsing.send(reviewer, page, first)).hasStatus3xxRedirection();
        assertThat(browsing.send(reviewer, page, first)).hasStatus3xxRedirection();

        var again =
                read(browsing.send(reviewer, page, "id", id, "heldOn", "13/03/2025", "minutes", "Otra visita."), 422);
        assertThat(again.select("#minutes").val()).isEqualTo("Otra visita.");
        String fresh = again.select("input[name=id]").val();
        assertThat(fresh).isNotEmpty().isNotEqualTo(id);
        assertThat(browsing.send(reviewer, page, "id", fresh, "heldOn", "13/03/2025", "minutes", "Otra visita."))
                .hasStatus3xxRedirection();
    }

    @Test
    void aStepBackThatSomebodyElseTookSaysWhatHappened() {
        String page = "/practicas/" + code + "/ruta/volver";
        jdbc.sql("update practice set stage = 'INTERMEDIATE' where code = :code")
                .param("code", code)
                .update();
        assertThat(browsing.send(reviewer, page, "from", "INTERMEDIATE", "reason", "Falta el registro."))
                .hasStatus3xxRedirection();

        var late = read(browsing.send(reviewer, page, "from", "INTERMEDIATE", "reason", "Ya no se hace."), 409);
        assertThat(late.select(".notice").text())
                .contains("La práctica ya está en el estadio Inicial", "Volvió a Inicial")
                .doesNotContain("dejará");
        assertThat(late.select("main").text()).contains("Ya no se hace.");
        assertThat(late.select("main form")).isEmpty();

        var begun = read(browsing.open(reviewer, page));
        assertThat(begun.select("main form")).isEmpty();
        assertThat(begun.select(".notice").text()).contains("no hay uno anterior");
    }

    @Test
    void whatIsMetSaysWhoDidItAndWhen() {
        assertThat(browsing.send(
                        reviewer,
                        "/practicas/" + code + "/ruta/asesoria",
                        "heldOn",
                        "12/03/2025",
                        "minutes",
                        "Se revisó la ficha."))
                .hasStatus3xxRedirection();

        var guard = read(browsing.open(author, "/practicas/" + code + "/ruta"))
                .select(".check .met:contains(asesoría personalizada) p")
                .text();
        assertThat(guard).startsWith("La última, el 12 mar 2025, con ");
    }

    @Test
    void theCriteriaSayHowManyReviewersStandBehindThem() {
        assertThat(sent("true")).hasStatus3xxRedirection();

        assertThat(read(web.get().uri("/practicas/" + code).exchange())
                        .select("section[aria-labelledby=criterios]")
                        .text())
                .contains("según 1 revisor.");
    }
}

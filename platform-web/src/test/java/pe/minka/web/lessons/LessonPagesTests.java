package pe.minka.web.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
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
import pe.minka.lessons.LessonId;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonReview;
import pe.minka.lessons.LessonState;
import pe.minka.lessons.LessonSubmission;
import pe.minka.lessons.Lessons;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.LessonSection;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.policy.Browsing;
import pe.minka.policy.Cast;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.practices.Publishing;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class LessonPagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonReading reading;

    @Autowired
    private LessonSubmission submission;

    @Autowired
    private LessonReview review;

    @Autowired
    private OrganisationCatalogue catalogue;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeWriting practiceWriting;

    @Autowired
    private PracticePublication practicePublication;

    private Browsing browsing;
    private Cast cast;
    private Teaching teaching;
    private Access nilda;

    @BeforeEach
    void begin() {
        browsing = new Browsing(web, jdbc, members);
        cast = new Cast(jdbc, members);
        teaching = new Teaching(lessons, submission, review, catalogue);
        nilda = Objects.requireNonNull(cast.of(Caller.MEMBER));
    }

    private MvcTestResult get(String address) {
        return browsing.open(nilda, address);
    }

    private MvcTestResult post(String address, String... fields) {
        return browsing.send(nilda, address, fields);
    }

    private String published(String title, Impact impact, String... links) {
        return teaching.published(nilda, Teaching.content(title, impact), cast.neighbour("ACTIVE"), links);
    }

    @Test
    void aLessonWithoutAThemeIsNotBegun() {
        assertThat(post("/lecciones/nueva", "title", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe el tema de la lección", "href=\"#title\"");
    }

    @Test
    void whatIsTypedIsSavedAndWhatIsMissingIsSaidOnce() {
        String code = lessons.start(nilda, LessonId.next(), "Kits");
        String page = "/lecciones/" + code + "/ficha/experiencia";

        assertThat(post(page, "title", "Kits", "situation", "Llegaron tarde.", "impact", "NEGATIVE", "revision", "1"))
                .hasStatus(302)
                .hasRedirectedUrl(page + "?falta=true");

        assertThat(get(page + "?falta=true"))
                .hasStatusOk()
                .bodyText()
                .contains("Llegaron tarde.", "Marca al menos un tema", "href=\"#effect\"");
        assertThat(reading.own(nilda, code).content().experience().impact()).isEqualTo(Impact.NEGATIVE);
    }

    @Test
    void theSecondOfTwoWindowsSeesBothTexts() {
        String code = lessons.start(nilda, LessonId.next(), "Kits");
        String page = "/lecciones/" + code + "/ficha/aprendizaje";
        assertThat(post(page + "/borrador", "lesson", "De la primera ventana", "revision", "0"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo(1);

        assertThat(post(page, "lesson", "De la segunda ventana", "revision", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("De la primera ventana", "De la segunda ventana", "No se perdió nada");
        assertThat(post(page + "/borrador", "lesson", "De la segunda ventana", "revision", "0"))
                .hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "experiencia",
                "aprendizaje",
                "practicas",
                "datos-generales",
                "autorizacion",
                "experiencia/anteriores",
                "revisar"
            })
    void everyPartHasItsPage(String part) {
        String code = lessons.start(nilda, LessonId.next(), "Kits");

        assertThat(get("/lecciones/" + code + "/ficha/" + part))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void aPartKeepsWhatIsTypedInTheBrowserAndOnTheServer() {
        String code = lessons.start(nilda, LessonId.next(), "Kits");
        String page = "/lecciones/" + code + "/ficha/aprendizaje";

        assertThat(get(page))
                .bodyText()
                .contains("data-seccion", "data-borrador=\"" + page + "/borrador\"", "/js/section", "data-otra=");
    }

    @Test
    void aTextThatNoHandHasTypedIsRefusedAndKept() {
        String code = lessons.start(nilda, LessonId.next(), "Kits");

        assertThat(post("/lecciones/" + code + "/ficha/aprendizaje", "revision", "0", "lesson", "a".repeat(20_001)))
                .hasStatus(422)
                .bodyText()
                .contains("a".repeat(20_001));
    }

    @Test
    void whatWaitsForAReviewIsNotWrittenOn() {
        String code = teaching.submitted(nilda, "Kits");

        assertThat(get("/lecciones/" + code + "/ficha/experiencia"))
                .hasStatus(409)
                .bodyText()
                .contains("Retírala primero");
    }

    @Test
    void aThemeThatWasRetiredIsOfferedOnlyWhereItWasChosen() {
        String chosen = teaching.draft(nilda, "Kits");
        String other = lessons.start(nilda, LessonId.next(), "Otra");
        jdbc.sql("update practice_theme set retired_at = now() where code = 'materiales'")
                .update();

        assertThat(get("/lecciones/" + chosen + "/ficha/experiencia"))
                .bodyText()
                .contains("value=\"materiales\"");
        assertThat(get("/lecciones/" + other + "/ficha/experiencia")).bodyText().doesNotContain("value=\"materiales\"");
    }

    @Test
    void whoReadsALessonAgainGetsItOnlyWhenItHasChanged() {
        String code = published("Kits", Impact.NEGATIVE);
        var first = web.get().uri("/lecciones/" + code).exchange();
        String tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));

        assertThat(web.get().uri("/lecciones/" + code).header("If-None-Match", tag))
                .hasStatus(304);
        assertThat(get("/lecciones/" + code)).doesNotContainHeader("ETag");
    }

    @Test
    void aLessonThatIsNotToBeSharedSaysWhyItWasNotSent() {
        String code = teaching.draft(nilda, "Kits");
        String sheet = "/lecciones/" + code + "/ficha";
        int revision = reading.own(nilda, code).revision(LessonSection.SHARING);
        post(sheet + "/autorizacion", "revision", String.valueOf(revision), "consent", "NO");

        assertThat(post(sheet + "/revisar")).hasStatus(302).flash().containsKey("flash");
        assertThat(get(sheet)).bodyText().contains("No autorizas a compartirla: se queda contigo.");
        assertThat(reading.own(nilda, code).state()).isEqualTo(LessonState.DRAFT);
    }

    @Test
    void onlyWhatIsCompleteAndAuthorisedCanBeSent() {
        String code = lessons.start(nilda, LessonId.next(), "Kits");
        String check = "/lecciones/" + code + "/ficha/revisar";

        assertThat(get(check))
                .bodyText()
                .contains("Te faltan 4 secciones")
                .doesNotContain("<button class=\"btn btn-block\"");
        assertThat(post(check)).hasStatus(302);
        assertThat(reading.own(nilda, code).state()).isEqualTo(LessonState.DRAFT);

        String ready = teaching.draft(nilda, "Kits");
        assertThat(get("/lecciones/" + ready + "/ficha/revisar")).bodyText().contains("Enviar a revisión");
        assertThat(post("/lecciones/" + ready + "/ficha/revisar")).hasStatus(302);
        assertThat(get("/lecciones/" + ready + "/ficha")).bodyText().contains("Está en revisión");
    }

    @Test
    void aReviewerWhoGivesALessonBackSaysWhy() {
        var elsewhere = members.of(cast.stranger("ACTIVE")).orElseThrow();
        String code = teaching.submitted(elsewhere, "Kits de ciencia");
        var advisor = Objects.requireNonNull(cast.of(Caller.ADVISOR));
        String page = "/lecciones/" + code + "/revision";

        assertThat(browsing.open(advisor, "/lecciones/revision")).bodyText().contains("Kits de ciencia");
        assertThat(browsing.open(advisor, page)).bodyText().contains("nilda@ugel.gob.pe");
        assertThat(browsing.send(advisor, page, "version", "1", "decision", "devolver", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe el motivo");
        assertThat(browsing.send(advisor, page, "reason", "Sin decidir"))
                .hasStatus(422)
                .bodyText()
                .contains("Sin decidir");
        assertThat(browsing.send(advisor, page, "version", "1", "decision", "devolver", "reason", "Di cuánto costó."))
                .hasStatus(302);

        assertThat(browsing.open(elsewhere, "/lecciones/" + code + "/ficha"))
                .bodyText()
                .contains("te la devolvió con este motivo", "Di cuánto costó.");
    }

    @Test
    void visitorsReadALessonWithoutTheNameAndTheMailOfAnybody() {
        String code = published("Kits de ciencia", Impact.NEGATIVE);

        assertThat(web.get().uri("/lecciones/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("Kits de ciencia", "advierte de algo que salió mal", "quienes ingresan a la comunidad")
                .doesNotContain("Nilda Alca", "nilda@ugel.gob.pe", "066 000 000");
        assertThat(get("/lecciones/" + code)).bodyText().contains("Nilda Alca", "nilda@ugel.gob.pe", "066 000 000");
    }

    @Test
    void theListIsSearchedAndFiltered() {
        String word = "kits" + Long.toString(System.nanoTime(), 36);
        published(word + " tarde", Impact.NEGATIVE);
        published(word + " a tiempo", Impact.POSITIVE);

        assertThat(web.get().uri("/lecciones?q={q}&impacto=negativo", word))
                .hasStatusOk()
                .bodyText()
                .contains(word + " tarde", "Advertencia", "Algo que salió mal (1)", "Algo que salió bien (1)")
                .doesNotContain(word + " a tiempo");
        assertThat(web.get().uri("/lecciones?q=zzzzzz")).bodyText().contains("No encontramos ninguna lección así");
    }

    @Test
    void aNegativeLessonWarnsWhoReadsItsPracticeAndWhoReadsItsTheme() throws Exception {
        String practice = new Publishing(practices, practiceWriting, practicePublication).publish(nilda, "Tutorías");
        published("Kits tarde", Impact.NEGATIVE, practice);
        published("Kits a tiempo", Impact.POSITIVE, practice);

        var page = Jsoup.parse(
                web.get().uri("/practicas/" + practice).exchange().getResponse().getContentAsString());
        assertThat(page.select("section[data-kind=lesson] .notice").eachText())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst()).startsWith("Advertencia: Kits tarde"));
        assertThat(page.select("section[data-kind=lesson] .notice-warn")).hasSize(1);

        assertThat(web.get().uri("/practicas?tema=materiales"))
                .hasStatusOk()
                .bodyText()
                .contains("Lecciones sobre este tema", "Advertencia:");
        assertThat(web.get().uri("/practicas")).bodyText().doesNotContain("Lecciones sobre este tema");
    }

    @Test
    void practicesAreFoundAndLinked() {
        String title = "Tutorías " + Long.toString(System.nanoTime(), 36);
        String practice = new Publishing(practices, practiceWriting, practicePublication).publish(nilda, title);
        String code = teaching.draft(nilda, "Kits");
        String page = "/lecciones/" + code + "/ficha/practicas";

        assertThat(get(page + "?q=" + practice)).hasStatusOk().bodyText().contains(title, "Enlazar");
        assertThat(post(page, "practice", practice)).hasStatus(302);

        assertThat(reading.own(nilda, code).practices()).containsOnlyKeys(practice);
        assertThat(get(page)).bodyText().contains(title, "Quitar");
    }

    @Test
    void whoNoLongerSharesALessonIsAskedAndObeyedAtOnce() {
        String code = published("Kits", Impact.NEGATIVE);
        String sheet = "/lecciones/" + code + "/ficha";

        assertThat(get(sheet)).bodyText().contains("Retirar mi autorización", "¿Retiras tu autorización?");
        assertThat(post(sheet + "/no-compartir")).hasStatus(302);

        assertThat(web.get().uri("/lecciones/" + code)).hasStatus(404);
        assertThat(Set.of(reading.own(nilda, code).state())).containsExactly(LessonState.DRAFT);
    }

    @Test
    void anAdministratorTakesALessonDownOnlyWithAReason() {
        String code = published("Kits", Impact.NEGATIVE);
        var regional = Objects.requireNonNull(cast.of(Caller.REGIONAL));
        String address = "/lecciones/" + code + "/despublicar";

        assertThat(browsing.send(regional, address, "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe el motivo", "Kits");
        assertThat(browsing.send(regional, address, "reason", "Nombra a un menor."))
                .hasStatus(302);

        assertThat(get("/lecciones/" + code + "/ficha")).bodyText().contains("la despublicó", "Nombra a un menor.");
    }

    private static Document read(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void aPublishedLessonIsTalkedAboutOnItsPage() {
        String code = teaching.published(nilda, "Kits tarde", cast.neighbour("ACTIVE"));
        String page = "/lecciones/" + code;
        var rosalia = cast.another(Caller.MEMBER);
        var read = read(browsing.open(rosalia, page));
        String say = read.select("form[data-guardar=comentario]").attr("action");
        assertThat(say).startsWith("/conversaciones/lesson/");

        assertThat(browsing.send(rosalia, say, "text", "A nosotras también."))
                .redirectedUrl()
                .startsWith(page + "#c-");
        browsing.send(rosalia, read.select("#apoyo form:has([name=dar])").attr("action"), "dar", "true");

        var own = read(get(page));
        assertThat(own.select("#conversacion .letter").text()).isEqualTo("A nosotras también.");
        assertThat(own.select("#apoyo").text()).contains("Un apoyo", "el apoyo lo dan las demás personas");
        assertThat(own.select("#apoyo [name=dar]")).isEmpty();
    }
}

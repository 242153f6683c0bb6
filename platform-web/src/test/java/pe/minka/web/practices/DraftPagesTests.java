package pe.minka.web.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
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
import pe.minka.policy.Cast;
import pe.minka.practices.Post;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeTeams;
import pe.minka.practices.Practices;
import pe.minka.practices.Stage;
import pe.minka.practices.sheet.Section;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class DraftPagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private PracticeTeams teams;

    private Browsing browsing;
    private Access nilda;
    private String code;
    private String sheet;

    @BeforeEach
    void begin() {
        browsing = new Browsing(web, jdbc, members);
        nilda = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.MEMBER));
        code = practices.start(nilda, PracticeId.next(), "Tutorías itinerantes");
        sheet = PartPath.PRACTICE.sheet(code);
    }

    private MvcTestResult get(String address) {
        return browsing.open(nilda, address);
    }

    private MvcTestResult post(String address, String... fields) {
        return browsing.send(nilda, address, fields);
    }

    @Test
    void aPracticeWithoutATitleIsNotBegun() {
        assertThat(post("/practicas/nueva", "title", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe el título de la práctica", "href=\"#title\"");
    }

    @Test
    void theListSaysHowFarEverySectionIs() {
        assertThat(get(sheet))
                .hasStatusOk()
                .bodyText()
                .contains("0 de 9 secciones completas", "Sin empezar", "En curso", code)
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "presentacion",
                "problema",
                "descripcion",
                "estrategia",
                "componentes",
                "resultados",
                "criterios",
                "evidencias",
                "entidades-y-equipo",
                "revisar"
            })
    void everyPartHasItsPage(String part) {
        assertThat(get(sheet + "/" + part)).hasStatusOk().bodyText().doesNotContain("??");
    }

    @Test
    void evidenceThatIsSentTwiceIsThereOnceAndBothAnswersSaySo() {
        String id = UUID.randomUUID().toString();
        String[] fields = {"id", id, "title", "Ordenanza", "link", "https://www.gob.pe/ordenanza-14"};

        assertThat(get(sheet + "/evidencias")).bodyText().contains("name=\"id\"");
        assertThat(post(sheet + "/evidencias", fields)).hasStatus(302);
        assertThat(post(sheet + "/evidencias", fields)).hasStatus(302);
        assertThat(reading.draft(nilda, code).evidence()).hasSize(1);
        assertThat(post(sheet + "/evidencias", "title", "Otra", "link", "www.gob.pe/ordenanza-14"))
                .hasStatus(422)
                .bodyText()
                .contains("Este enlace ya está entre las evidencias: «Ordenanza».", "href=\"#link\"");
    }

    @Test
    void aPracticeThatIsPublishedTwiceFromOnePageIsPublishedOnceAndBothAnswersSaySo() {
        post(sheet + "/presentacion", "revision", "1", "title", "Tutorías", "summary", "Dos tutores.");
        post(sheet + "/problema", "revision", "0", "text", "Uno de cada ocho.");
        post(sheet + "/descripcion", "revision", "0", "text", "Dos tutores recorren.");

        assertThat(get(sheet + "/revisar")).bodyText().contains("name=\"seen\" value=\"0\"");
        assertThat(post(sheet + "/revisar", "seen", "0")).hasStatus(302);
        assertThat(post(sheet + "/revisar", "seen", "0")).hasStatus(302);
        assertThat(reading.versions(code)).hasSize(1);
        assertThat(post(sheet + "/revisar")).hasStatus(422);
    }

    @Test
    void whatIsNoPartIsNotThere() {
        assertThat(get(sheet + "/otra")).hasStatus(404);
    }

    @Test
    void anIncompleteSectionIsSavedAndThenSaysWhatItLacks() {
        var answer = post(
                sheet + "/resultados",
                "revision",
                "0",
                "items[0].id",
                UUID.randomUUID().toString(),
                "items[0].text",
                "Menos abandono",
                "items[0].value",
                "7,1 %",
                "items[0].cutOff",
                "junio");

        assertThat(answer).hasStatus(302);
        String next = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        assertThat(next).isEqualTo(sheet + "/resultados?falta=true");
        assertThat(get(next))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Hay 2 datos por completar",
                        "Indica de cuántos casos se trata",
                        "href=\"#items[0].cutOff\"",
                        "value=\"junio\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 256, 99_999})
    void aLineFarBeyondThePageIsNoDefect(int place) {
        String field = "items[" + place + "].text";

        assertThat(post(sheet + "/resultados", "revision", "0", field, "Menos abandono"))
                .hasStatus(place < 256 ? 302 : 400);
        assertThat(post(sheet + "/resultados/borrador", "revision", "0", field, "Menos abandono"))
                .hasStatus(place < 256 ? 409 : 400);
    }

    @Test
    void whatCannotBeSoIsNamedBeforeItIsPublished() {
        post(sheet + "/presentacion", "revision", "1", "title", "Tutorías", "summary", "Dos.", "startedOn", "1/1/1989");
        post(sheet + "/problema", "revision", "0", "text", "Uno de cada ocho.");
        post(sheet + "/descripcion", "revision", "0", "text", "Dos tutores recorren.");
        post(sheet + "/resultados", "revision", "0", "items[0].text", "Más", "items[0].denominator", "0");

        assertThat(get(sheet + "/revisar"))
                .bodyText()
                .contains(
                        "Números y fechas posibles en los resultados",
                        sheet + "/resultados?falta=true",
                        sheet + "/presentacion?falta=true")
                .doesNotContain("name=\"seen\"");
        assertThat(post(sheet + "/revisar", "seen", "0")).hasStatus(409);
        assertThat(get(sheet + "/resultados?falta=true")).bodyText().contains("El total tiene que ser mayor que cero");
        assertThat(get(sheet + "/presentacion?falta=true")).bodyText().contains("Esa fecha es anterior a 1990");
    }

    @Test
    void whatNobodyAskedForChangesNothing() {
        post(
                sheet + "/problema",
                "revision",
                "0",
                "text",
                "Uno de cada ocho.",
                "stage",
                "ADVANCED",
                "code",
                "PR-1900-0001",
                "id",
                UUID.randomUUID().toString());

        var draft = reading.draft(nilda, code);
        assertThat(draft.sheet().problem().text()).isEqualTo("Uno de cada ocho.");
        assertThat(draft.stage()).isNull();
    }

    @Test
    void whoComesLaterGetsBothTexts() {
        post(sheet + "/problema", "revision", "0", "text", "El primero.");

        assertThat(post(sheet + "/problema", "revision", "0", "text", "El segundo."))
                .hasStatus(409)
                .bodyText()
                .contains("El primero.", "El segundo.", "en otra ventana", "name=\"revision\" value=\"1\"");
        assertThat(post(sheet + "/problema/borrador", "revision", "0", "text", "El tercero."))
                .hasStatus(409);
        assertThat(reading.draft(nilda, code).sheet().problem().text()).isEqualTo("El primero.");
    }

    @Test
    void whoComesLaterReadsWhoCameBefore() {
        var colleague = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.MEMBER));
        post(sheet + "/problema", "revision", "0", "text", "El primero.");
        jdbc.sql("update practice_section set saved_by = :colleague where saved_by = :nilda")
                .param("colleague", colleague.id().value())
                .param("nilda", nilda.id().value())
                .update();

        assertThat(post(sheet + "/problema", "revision", "0", "text", "El segundo."))
                .hasStatus(409)
                .bodyText()
                .contains("guardó esta sección a las", "Lo de este formulario todavía no está guardado");
    }

    @Test
    void whatSomebodyReplacedCanBeReadAgain() {
        var colleague = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.MEMBER));
        post(sheet + "/problema", "revision", "0", "text", "El primero.");
        assertThat(get(sheet + "/problema/anteriores")).hasStatusOk().bodyText().contains("Todavía no hay textos");
        jdbc.sql("update practice_section set saved_by = :colleague where saved_by = :nilda")
                .param("colleague", colleague.id().value())
                .param("nilda", nilda.id().value())
                .update();
        post(sheet + "/problema", "revision", "1", "text", "El segundo.");

        assertThat(get(sheet + "/problema")).bodyText().contains("/problema/anteriores");
        assertThat(get(sheet + "/problema/anteriores"))
                .hasStatusOk()
                .bodyText()
                .contains("El primero.", "Guardado el")
                .doesNotContain("El segundo.", "??");
    }

    @Test
    void thePageSavesByItself() {
        assertThat(post(sheet + "/problema/borrador", "revision", "0", "text", "Uno."))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo(1);
        assertThat(post(sheet + "/problema/borrador", "revision", "1", "text", "Uno y dos."))
                .hasStatusOk();
        assertThat(reading.draft(nilda, code).revision(Section.PROBLEM)).isEqualTo(2);
    }

    @Test
    void aTextThatNoHandHasTypedIsRefusedAndKept() {
        assertThat(post(sheet + "/problema", "revision", "0", "text", "a".repeat(20_001)))
                .hasStatus(422)
                .bodyText()
                .contains("a".repeat(20_001));
    }

    @Test
    void evidenceIsAFileOrALink() {
        assertThat(post(sheet + "/evidencias", "title", "Ordenanza", "link", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Elige un archivo o escribe un enlace");
        assertThat(post(sheet + "/evidencias", "title", "Ordenanza", "link", "javascript:alert(1)"))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe una dirección completa", "javascript:alert(1)")
                .doesNotContain("href=\"javascript");
        assertThat(post(sheet + "/evidencias", "title", "Ordenanza", "link", "www.gob.pe/o"))
                .hasStatus(302);
    }

    @Test
    void publishingWaitsForWhatIsMissing() {
        assertThat(get(sheet + "/revisar"))
                .bodyText()
                .contains("Te faltan 3 puntos para publicar")
                .doesNotContain("Publicar la práctica");
        post(sheet + "/presentacion", "revision", "1", "title", "Tutorías", "summary", "Dos tutores.");
        post(sheet + "/problema", "revision", "0", "text", "Uno de cada ocho.");
        post(sheet + "/descripcion", "revision", "0", "text", "Dos tutores recorren.");
        assertThat(get(sheet + "/revisar")).bodyText().contains("Publicar la práctica");

        assertThat(post(sheet + "/revisar")).hasStatus(302);

        assertThat(reading.page(code).stage()).isEqualTo(Stage.INITIAL);
        assertThat(get(sheet + "/revisar")).bodyText().contains("Lo que todos leen ya dice lo mismo");
        post(sheet + "/evidencias", "title", "Ordenanza", "link", "www.gob.pe/o");
        assertThat(get(sheet + "/revisar"))
                .bodyText()
                .contains("<li>Evidencias</li>", "Publicar los cambios")
                .doesNotContain("Lo que todos leen ya dice lo mismo");
    }

    @Test
    void theTeamIsFoundByName() {
        assertThat(get(sheet + "/entidades-y-equipo?persona=zzzzzz"))
                .hasStatusOk()
                .bodyText()
                .contains("Nadie se llama «zzzzzz»");
        assertThat(get(sheet + "/entidades-y-equipo?persona=Persona"))
                .hasStatusOk()
                .bodyText()
                .contains("personas para «Persona»", "Invitar");
    }

    @Test
    void oneThatLeadsIsNotTakenAway() {
        var own = nilda.organisation().value();

        assertThat(post(sheet + "/entidades-y-equipo/entidades/" + own + "/quitar"))
                .hasStatus(302);

        assertThat(reading.draft(nilda, code).organisations()).hasSize(1);
    }

    @Test
    void whoHeldItUntilNowReadsThatSomebodyElseDoes() {
        var rosalia = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.MEMBER));
        teams.invite(nilda, code, rosalia.id());
        teams.accept(rosalia, teams.waitingFor(rosalia).getFirst().id());
        teams.assign(nilda, code, rosalia.id(), Post.HOLDER);
        String page = sheet + "/entidades-y-equipo";

        var answer = post(page + "/equipo/" + rosalia.id().value() + "/quitar");

        assertThat(answer).redirectedUrl().isEqualTo(page);
        assertThat(answer.getMvcResult().getFlashMap().get("flash")).asString().contains("Ya no eres titular");
        assertThat(reading.draft(nilda, code).team()).hasSize(2);
    }

    @Test
    void whoLeavesIsToldWhichPracticesToHandOver() {
        assertThat(get("/mi/cuenta/datos"))
                .hasStatusOk()
                .bodyText()
                .contains("Eres titular de 1 práctica: pásala antes", sheet + "/entidades-y-equipo");
    }
}

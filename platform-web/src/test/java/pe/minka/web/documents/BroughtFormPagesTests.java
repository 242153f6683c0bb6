package pe.minka.web.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.documents.DocumentWriter;
import pe.minka.documents.ExpertBlock;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormKind;
import pe.minka.documents.Mark;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Sheet;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
class BroughtFormPagesTests {

    private static final String ROOT = "/practicas/importar";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private DocumentWriter writer;

    @Autowired
    private PersonalTokens tokens;

    private Browsing browsing;
    private Access nilda;
    private byte[] form;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        nilda = browsing.as(Caller.MEMBER);
        form = writer.write(
                FormKind.COP,
                new FormContent(
                        Sheet.EMPTY
                                .with(Section.PRESENTATION, Presentation.titled("Tutoría itinerante"))
                                .with(Section.PROBLEM, new Narrative("Uno de cada ocho dejaba de asistir.")),
                        List.of("UGEL Huanta"),
                        Mark.NOT_MADE,
                        "17",
                        "Ayacucho",
                        "",
                        ExpertBlock.NONE));
    }

    private MvcTestResult send(UUID id, byte[] bytes) {
        return web.post()
                .uri(ROOT)
                .multipart()
                .file(new MockMultipartFile("file", "mi ficha.docx", "application/octet-stream", bytes))
                .param("id", id.toString())
                .with(Actors.as(nilda))
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    @Test
    void aFormIsSentLookedAtAndBecomesADraftOnce() {
        var id = UUID.randomUUID();
        assertThat(send(id, form)).hasStatus(302).headers().hasValue("Location", ROOT + "/" + id);
        assertThat(send(id, form)).hasStatus(302);
        var page = Jsoup.parse(text(browsing.open(nilda, ROOT + "/" + id)));
        assertThat(page.select("#title").val()).isEqualTo("Tutoría itinerante");
        assertThat(page.select("select[name=organisations] option[selected]").text())
                .contains("UGEL Huanta");
        assertThat(page.select("select[name=places]")).hasSize(2);
        assertThat(page.text())
                .contains("Problema u oportunidad", "Uno de cada ocho", "Una parte de su texto no tiene lugar")
                .doesNotContain("??", "todo su texto encontró su lugar");

        String organisation =
                page.select("select[name=organisations] option[selected]").val();
        String[] fields = {"title", "Tutoría itinerante", "organisations", organisation, "places", "NOTE"};
        String draft = Objects.requireNonNull(
                browsing.send(nilda, ROOT + "/" + id, fields).getResponse().getRedirectedUrl());
        assertThat(draft).startsWith("/practicas/PR-").endsWith("/ficha");
        assertThat(browsing.send(nilda, ROOT + "/" + id, fields).getResponse().getRedirectedUrl())
                .isEqualTo(draft);
        assertThat(browsing.open(nilda, ROOT + "/" + id).getResponse().getRedirectedUrl())
                .isEqualTo(draft);
        var sheet = Jsoup.parse(text(browsing.open(nilda, draft)));
        assertThat(sheet.text())
                .contains("Este borrador viene de un documento", "Texto sin ubicar (2)", "Número", "17");
        String note = sheet.select("form[action*=/notas/]").attr("action");
        assertThat(browsing.send(nilda, note)).hasStatus(302);
        assertThat(text(browsing.open(nilda, draft))).contains("Texto sin ubicar (1)");
    }

    @Test
    void theSameDocumentBroughtAgainLeadsToItsFirstDraftAndMayBecomeAnother() {
        var first = UUID.randomUUID();
        send(first, form);
        String[] fields = {"title", "Tutoría itinerante", "places", "NOTE"};
        String draft = Objects.requireNonNull(
                browsing.send(nilda, ROOT + "/" + first, fields).getResponse().getRedirectedUrl());

        var again = UUID.randomUUID();
        send(again, form);
        var page = Jsoup.parse(text(browsing.open(nilda, ROOT + "/" + again)));

        assertThat(page.select("section[aria-labelledby=ya-hay] a").attr("href"))
                .isEqualTo(draft);
        assertThat(page.select("button.btn").text()).contains("Crear otro borrador de todos modos");
        assertThat(browsing.send(nilda, ROOT + "/" + again, fields)
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/practicas/PR-")
                .isNotEqualTo(draft);
    }

    @Test
    void withoutATitleNothingIsMadeAndWhatWasChosenStays() {
        var id = UUID.randomUUID();
        send(id, form);
        var answer = browsing.send(nilda, ROOT + "/" + id, "title", " ", "places", "PROBLEM");
        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(text(answer));
        assertThat(page.text()).contains("Escribe el título de la práctica");
        assertThat(page.select("select[name=places] option[selected]").val()).isEqualTo("PROBLEM");
    }

    @Test
    void whatCannotBeReadSaysWhyAtTheFieldAndWaitsForAnotherTry() {
        var id = UUID.randomUUID();
        var answer = send(id, "hola".getBytes(UTF_8));
        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(text(answer)).select("input[name=id]").val()).isNotEqualTo(id.toString());
        assertThat(text(answer))
                .contains(
                        "Lo guardamos en «Documentos que esperan»",
                        "El archivo no es un documento de Word",
                        "No se pudo leer",
                        "Intentar de nuevo",
                        "mi ficha.docx");
        assertThat(send(UUID.randomUUID(), new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("está vacío", "Elige otra vez el documento");
        assertThat(browsing.send(nilda, ROOT)).hasStatus(422).bodyText().contains("Elige");
        assertThat(browsing.open(nilda, "/lecciones/importar"))
                .bodyText()
                .contains("También espera 1 documento de prácticas");
    }

    @Test
    void anEmptyFormHasNoTitleAndNoProgramMakesADraftOfIt() {
        byte[] empty = writer.write(FormKind.REDLAC, FormContent.EMPTY);
        var id = UUID.randomUUID();
        send(id, empty);
        var page = Jsoup.parse(text(browsing.open(nilda, ROOT + "/" + id)));
        assertThat(page.select("#title").val()).isEmpty();
        assertThat(page.text()).contains("El formato está vacío").doesNotContain("Nota: práctica prometedora");
        assertThat(post(UUID.randomUUID().toString(), empty))
                .hasStatus(422)
                .bodyText()
                .contains("El formato está vacío");
    }

    @Test
    void aProgramBringsAFormOnceUnderOneKeyAndReadsWhereEverythingWent() {
        String key = UUID.randomUUID().toString();
        var first = post(key, form);
        assertThat(first).hasStatus(201).bodyJson().extractingPath("$.title").isEqualTo("Tutoría itinerante");
        assertThat(first)
                .bodyJson()
                .extractingPath("$.organisations[0].organisation.name")
                .isEqualTo("UGEL Huanta");
        assertThat(first).bodyJson().extractingPath("$.unplaced[0].text").isEqualTo("17");
        var again = post(key, form);
        assertThat(again).hasStatus(201);
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(post(key, "otro".getBytes(UTF_8))).hasStatus(409);
    }

    @Test
    void aProgramIsToldWhatIsWrongWithADocument() {
        assertThat(post(UUID.randomUUID().toString(), "hola".getBytes(UTF_8)))
                .hasStatus(422)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("archivo-no-admitido");
    }

    @Test
    void aProgramSeesWhatWaitsAndTakesItAway() {
        post(UUID.randomUUID().toString(), "hola".getBytes(UTF_8));
        var list = web.get().uri("/api/v1/imports").with(Actors.as(nilda)).exchange();
        assertThat(list).bodyJson().extractingPath("$[0].refusal").isEqualTo("NOT_WORD");
        String id = JsonPath.read(text(list), "$[0].id");

        assertThat(remove(id)).hasStatus(204);
        assertThat(remove(id)).hasStatus(404);
    }

    private MvcTestResult remove(String id) {
        return web.delete()
                .uri("/api/v1/imports/" + id)
                .with(Actors.as(nilda))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String key, byte[] bytes) {
        String token = tokens.issue(
                        nilda, new IssueToken("prueba", java.util.Set.of(TokenScope.READ, TokenScope.WRITE), 30))
                .secret();
        return web.post()
                .uri("/api/v1/imports/practice-documents")
                .multipart()
                .file(new MockMultipartFile("file", "mi ficha.docx", "application/octet-stream", bytes))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .exchange();
    }
}

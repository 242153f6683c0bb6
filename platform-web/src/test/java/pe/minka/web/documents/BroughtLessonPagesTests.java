package pe.minka.web.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import pe.minka.documents.LessonForm;
import pe.minka.documents.LessonForms;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.Learning;
import pe.minka.lessons.form.LessonContent;
import pe.minka.lessons.form.Sharing;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
class BroughtLessonPagesTests {

    private static final String ROOT = "/lecciones/importar";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private LessonForms forms;

    @Autowired
    private DocumentWriter writer;

    @Autowired
    private LessonReading lessons;

    @Autowired
    private PersonalTokens tokens;

    private Browsing browsing;
    private Access nilda;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        nilda = browsing.as(Caller.MEMBER);
    }

    private byte[] form() {
        var content = new LessonContent(
                new Experience("Avisar antes de la lluvia", Set.of(), "", "Llovió.", Impact.NEGATIVE, "Nadie fue."),
                new Learning(List.of(new Learning.Action(UUID.randomUUID(), "Avisar por radio")), "Avisar.", ""),
                General.NONE,
                Sharing.NONE);
        return writer.write(forms.sheet(new LessonForm(content, "UGEL Huanta")), content.title(), "");
    }

    private MvcTestResult send(UUID id) {
        return web.post()
                .uri(ROOT)
                .multipart()
                .file(new MockMultipartFile("file", "leccion.docx", "application/octet-stream", form()))
                .param("id", id.toString())
                .with(Actors.as(nilda))
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    @Test
    void aLessonBroughtAsAPracticeIsShownTheWay() {
        var id = UUID.randomUUID();
        web.post()
                .uri("/practicas/importar")
                .multipart()
                .file(new MockMultipartFile("file", "leccion.docx", "application/octet-stream", form()))
                .param("id", id.toString())
                .with(Actors.as(nilda))
                .with(csrf())
                .exchange();

        var page = Jsoup.parse(text(browsing.open(nilda, "/practicas/importar/" + id)));
        var notice = page.select("main .notice");
        assertThat(notice.text()).contains("Es el formato de lección aprendida").doesNotContain("??");
        assertThat(notice.select("a").attr("href")).isEqualTo(ROOT);
    }

    @Test
    void aLessonIsSentLookedAtAndBecomesADraftThatNobodyAuthorised() {
        var id = UUID.randomUUID();
        assertThat(send(id)).hasStatus(302).headers().hasValue("Location", ROOT + "/" + id);
        assertThat(text(browsing.open(nilda, ROOT))).contains("leccion.docx").doesNotContain("??");
        var page = Jsoup.parse(text(browsing.open(nilda, ROOT + "/" + id)));
        assertThat(page.select("#title").val()).isEqualTo("Avisar antes de la lluvia");
        assertThat(page.text()).contains("Leímos el formato", "UGEL Huanta").doesNotContain("??");

        String draft = Objects.requireNonNull(
                browsing.send(nilda, ROOT + "/" + id, "title", "Avisar antes de la lluvia", "places", "NOTE")
                        .getResponse()
                        .getRedirectedUrl());
        String code = draft.replaceAll("/lecciones/(LA-[0-9-]+)/ficha", "$1");
        var content = lessons.own(nilda, code).content();
        assertThat(content.experience().impact()).isEqualTo(Impact.NEGATIVE);
        assertThat(content.experience().situation()).isEqualTo("Llovió.");
        assertThat(content.sharing().isAuthorised()).isFalse();
        assertThat(text(browsing.open(nilda, draft))).contains("Este borrador viene de un documento", "Viene de Word");
        String note = Jsoup.parse(text(browsing.open(nilda, draft)))
                .select("form[action*=/notas/]")
                .attr("action");
        assertThat(browsing.send(nilda, note)).hasStatus(302);
        assertThat(text(browsing.open(nilda, draft))).doesNotContain("Texto sin ubicar");
        assertThat(text(browsing.open(nilda, "/lecciones/" + code + "/ficha/documentos/leccion.pdf")))
                .startsWith("%PDF");
        assertThat(browsing.open(nilda, "/lecciones/" + code + "/documentos/leccion.pdf"))
                .hasStatus(404);
    }

    @Test
    void aProgramBringsALessonAndIsToldWhatItsMarkSays() {
        String token = tokens.issue(nilda, new IssueToken("prueba", Set.of(TokenScope.READ, TokenScope.WRITE), 30))
                .secret();
        var answer = web.post()
                .uri("/api/v1/imports/lesson-documents")
                .multipart()
                .file(new MockMultipartFile("file", "leccion.docx", "application/octet-stream", form()))
                .header("Authorization", "Bearer " + token)
                .exchange();
        assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.consent").isEqualTo("UNCLEAR");
        assertThat(answer).bodyJson().extractingPath("$.recognised").isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.unplaced[0].text").isEqualTo("UGEL Huanta");
        assertThat(lessons.own(nilda, code(answer)).content().experience().situation())
                .isEqualTo("Llovió.");
    }

    private static String code(MvcTestResult answer) {
        return text(answer).replaceAll("(?s).*\"code\" ?: ?\"(LA-[0-9-]+)\".*", "$1");
    }

    @Test
    void withoutATitleNothingIsMade() {
        var id = UUID.randomUUID();
        send(id);
        assertThat(browsing.send(nilda, ROOT + "/" + id, "title", " "))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#title\"");
        assertThat(web.get().uri("/formatos/leccion.docx").exchange()).hasStatusOk();
    }
}

package pe.minka.web.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
class ReadyPagesTests {

    private static final int PAGE_BUDGET = 15 * 1024;
    private static final String INSIGNIAS = "href=\"/insignias\"";

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
    private TransactionTemplate transaction;

    private Access author;
    private Publishing publishing;
    private String page = "";

    @BeforeEach
    void publish() {
        author = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.MEMBER));
        publishing = new Publishing(practices, writing, publication);
        page = "/practicas/" + transaction.execute(status -> publishing.publish(author, "Tutorías itinerantes"));
    }

    @AfterEach
    void forget() {
        transaction.executeWithoutResult(status -> List.of(
                        "delete from practice_entry where practice = (select id from practice where code = :code)",
                        "update practice set stage = null, published_at = null, in_force_since = null, in_force_until = null,"
                                + " discarded_at = now() where code = :code")
                .forEach(sql -> jdbc.sql(sql).param("code", code()).update()));
    }

    private String code() {
        return page.substring("/practicas/".length());
    }

    private MockHttpServletResponse visit() {
        return web.get().uri(page).exchange().getResponse();
    }

    @Test
    void whoeverReadsItLaterGetsTheVeryPageThatWasWritten() throws IOException {
        var first = visit();
        var second = visit();

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(first.getContentAsString()).contains("<h1", "Tutorías itinerantes", "</html>");
        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(second.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(second.getHeader("Vary")).contains("Cookie", "Accept-Encoding");
        for (String name : List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")) {
            assertThat(second.getHeader(name)).as(name).isNotNull().isEqualTo(first.getHeader(name));
        }
        assertThat(second.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void itTravelsPackedAndLight() throws IOException {
        visit();
        var packed = web.get()
                .uri(page)
                .header("Accept-Encoding", "gzip, br")
                .exchange()
                .getResponse();

        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getContentAsByteArray().length).isLessThan(PAGE_BUDGET);
        try (var content = new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Tutorías itinerantes");
        }
    }

    @Test
    void aListIsKeptForEachQuestionUntilSomethingIsPublished() {
        String list = "/practicas?q=" + code();
        var first = web.get().uri(list).exchange().getResponse();
        String tag = Objects.requireNonNull(first.getHeader("ETag"));

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(web.get().uri(list).header("If-None-Match", tag)).hasStatus(304);
        assertThat(web.get().uri("/practicas?q=nadie+lo+escribe").header("If-None-Match", tag))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Tutorías itinerantes");

        publishing.republish(author, code(), "Ahora con canciones.", "Cifra de 2026");
        assertThat(web.get().uri("/practicas?q=canciones")).bodyText().contains("Tutorías itinerantes");
        assertThat(web.get().uri(list).header("If-None-Match", tag)).hasStatusOk();
    }

    @Test
    void onceRecognitionIsHiddenNoKeptPageLeadsToItsInsignias() throws IOException {
        assertThat(visit().getContentAsString()).contains(INSIGNIAS);
        show(false);
        try {
            assertThat(visit().getContentAsString())
                    .contains("Tutorías itinerantes")
                    .doesNotContain(INSIGNIAS);
        } finally {
            show(true);
        }
        assertThat(visit().getContentAsString()).contains(INSIGNIAS);
    }

    /** Behind the back of whoever remembers the last answer, as another node would. */
    private void show(boolean shown) {
        jdbc.sql("update recognition_switch set shown = :shown")
                .param("shown", shown)
                .update();
    }

    @Test
    void whoHasItAlreadyGetsNothing() {
        String tag = Objects.requireNonNull(visit().getHeader("ETag"));

        assertThat(tag).startsWith("W/\"");
        assertThat(web.get().uri(page).header("If-None-Match", "\"x\", " + tag))
                .hasStatus(304)
                .body()
                .isEmpty();
        assertThat(web.get().uri(page).header("If-None-Match", "\"x\"")).hasStatusOk();
    }

    @Test
    void whatHasChangedIsWrittenAgain() {
        visit();
        publishing.republish(author, code(), "Ahora se sabe más.", "Cifra de 2026");
        assertThat(web.get().uri(page)).bodyText().contains("Ahora se sabe más.");

        jdbc.sql("update member set surnames = 'Retirada' where id = :id")
                .param("id", author.id().value())
                .update();

        assertThat(web.get().uri(page)).bodyText().contains("Retirada");
    }

    @Test
    void whatIsNoLongerPublishedIsGone() {
        visit();
        forget();

        assertThat(web.get().uri(page)).hasStatus(404);
    }

    @Test
    void membersGetTheirOwnPage() {
        visit();

        assertThat(web.get().uri(page).with(Actors.as(author)))
                .bodyText()
                .contains("Seguir escribiendo", author.profile().givenNames());
        assertThat(web.get().uri(page)).bodyText().doesNotContain("Seguir escribiendo");
    }

    @Test
    void whoBringsACookieIsNeverShownAKeptPage() {
        visit();

        assertThat(web.get().uri(page).header("Cookie", "minka=x"))
                .hasStatusOk()
                .headers()
                .doesNotContainHeader("Set-Cookie");
    }
}

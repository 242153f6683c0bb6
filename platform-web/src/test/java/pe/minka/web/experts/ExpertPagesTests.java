package pe.minka.web.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.practices.ExpertInviting;
import pe.minka.practices.ExpertLinks;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.practices.Publishing;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class ExpertPagesTests {

    private static final String[] COMPLETE = {
        "name", "Dra. Elsa Quispe",
        "post", "Docente investigadora",
        "institution", "Universidad de Huamanga",
        "keyAspect", "El padrón se cruza cada semana.",
        "improvements", "Medir también a quienes vuelven.",
        "recommendations", "Llevarlo al plan anual."
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

    @Autowired
    private ExpertInviting inviting;

    @Autowired
    private ExpertLinks links;

    private Browsing browsing;
    private Access author;
    private Access advisor;
    private String code;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        author = browsing.as(Caller.MEMBER);
        advisor = browsing.as(Caller.ADVISOR);
        code = new Publishing(practices, writing, publication).publish(author, "Tutorías itinerantes");
    }

    private String page(String rest) {
        return "/practicas/" + code + rest;
    }

    private static Document read(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private Document visit(String address) {
        return read(web.get().uri(address).exchange());
    }

    private MvcTestResult send(String address, String... fields) {
        var request = web.post().uri(address).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private String link() {
        inviting.inviteGuest(author, code, "Elsa Quispe", "elsa@universidad.edu.pe");
        return "/experto/"
                + links.issue(inviting.list(author, code).getLast().id()).value();
    }

    private static String[] and(String... more) {
        String[] all = java.util.Arrays.copyOf(COMPLETE, COMPLETE.length + more.length);
        System.arraycopy(more, 0, all, COMPLETE.length, more.length);
        return all;
    }

    @Test
    void anAdvisorCommentsAndEverybodyReadsIt() {
        var begun = read(browsing.open(advisor, page("/comentario-experto")));
        assertThat(begun.select("#post").val()).isEqualTo("Especialista");
        assertThat(begun.select("#name")).isEmpty();

        var answer = browsing.send(advisor, page("/comentario-experto"), and("publicar", "true", "revision", "0"));

        assertThat(answer).hasStatus(302).hasHeader("Location", page("") + "#expertos");
        var expert = visit(page("")).select(".expert");
        assertThat(expert.select("h3").text()).startsWith("Persona Elenco");
        assertThat(expert.text())
                .contains("Docente investigadora, Universidad de Huamanga")
                .contains("El padrón se cruza cada semana.")
                .contains("después de leer la versión 1");
    }

    @Test
    void listsOfAnExpertAreListsWhereverTheyAreRead() {
        String link = link();
        String[] listed = and("publicar", "true", "revision", "0", "consent", "true");
        listed[11] = "Para la réplica:\n- Grabar\n- Compartir";
        send(link, listed);

        assertThat(visit(page("")).select(".expert dd li").eachText()).containsExactly("Grabar", "Compartir");
        assertThat(visit(link).select("main details dd li").eachText()).containsExactly("Grabar", "Compartir");
    }

    @Test
    void whatLacksSomethingIsSavedAndTheFieldSaysSo() {
        var answer = browsing.send(
                advisor, page("/comentario-experto"), "keyAspect", "El padrón.", "publicar", "true", "revision", "0");

        assertThat(answer).hasStatus(422);
        var shown = read(answer);
        assertThat(shown.select("#keyAspect").val()).isEqualTo("El padrón.");
        assertThat(shown.select("#improvements-e").text()).contains("Falta decir qué se puede mejorar");
        assertThat(shown.select("[name=revision]").val()).isEqualTo("1");
        assertThat(read(browsing.open(advisor, page("/comentario-experto")))
                        .select("#keyAspect")
                        .val())
                .isEqualTo("El padrón.");
        assertThat(visit(page("")).select(".expert")).isEmpty();
    }

    @Test
    void aSecondWindowSeesBothTexts() {
        browsing.send(advisor, page("/comentario-experto"), "keyAspect", "Uno.", "revision", "0");

        var answer = browsing.send(advisor, page("/comentario-experto"), "keyAspect", "Dos.", "revision", "0");

        assertThat(answer).hasStatus(409);
        assertThat(read(answer).select("main [role=alert]").text()).contains("Uno.");
        assertThat(read(answer).select("#keyAspect").val()).isEqualTo("Dos.");
        assertThat(browsing.send(advisor, page("/comentario-experto/borrador"), "keyAspect", "Tres.", "revision", "1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo(2);
    }

    @Test
    void whoWritesThePracticeIsNotOfferedToComment() {
        assertThat(browsing.open(author, page("/comentario-experto"))).hasStatus(403);

        var buttons =
                read(browsing.open(author, page(""))).select("main aside a").eachAttr("href");
        assertThat(buttons).contains(page("/expertos")).doesNotContain(page("/comentario-experto"));
    }

    @Test
    void somebodyWithoutAnAccountCommentsCorrectsAndWithdrawsByTheLink() {
        String link = link();
        assertThat(visit(link).select("#name").val()).isEqualTo("Elsa Quispe");

        var refused = send(link, and("publicar", "true", "revision", "0"));
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).select("#consent-e").text()).contains("autorizas");
        assertThat(send(link, and("publicar", "true", "revision", "1", "consent", "true")))
                .hasStatus(302);
        assertThat(visit(page("")).select(".expert h3").text()).isEqualTo("Dra. Elsa Quispe");

        String[] corrected = and("publicar", "true", "revision", "1", "consent", "true");
        corrected[7] = "El aviso llega el mismo día.";
        assertThat(send(link, corrected)).hasStatus(302);
        assertThat(visit(page("")).select(".expert").text()).contains("El aviso llega el mismo día.", "y corregido el");

        assertThat(send(link + "/retirar")).hasStatus(302);
        assertThat(visit(page("")).select(".expert")).isEmpty();
        assertThat(visit(link).select("main").text()).contains("Retirado", "Edición 2");
    }

    @Test
    void aLinkThatIsNoLongerGoodSaysWhatToDo() {
        String link = link();
        inviting.revoke(author, code, inviting.list(author, code).getLast().id());

        var gone = web.get().uri(link).exchange();

        assertThat(gone).hasStatus(410);
        assertThat(read(gone).select("h1").text()).isEqualTo("Este enlace ya no sirve");
        assertThat(read(gone).select("textarea")).isEmpty();
        var sent = send(link, and("publicar", "true"));
        assertThat(sent).hasStatus(410);
        assertThat(read(sent).select("main textarea").eachText())
                .containsExactly(
                        "El padrón se cruza cada semana.",
                        "Medir también a quienes vuelven.",
                        "Llevarlo al plan anual.");
    }

    @Test
    void theTeamAsksSomebodyWithoutAnAccountAndSeesWhatBecameOfIt() {
        assertThat(browsing.send(author, page("/expertos"), "name", "Elsa", "mail", "elsa@"))
                .hasStatus(422);
        assertThat(browsing.send(author, page("/expertos"), "name", "Elsa Quispe", "mail", "elsa@universidad.edu.pe"))
                .hasStatus(302);

        var list = read(browsing.open(author, page("/expertos")));
        assertThat(list.select(".tasks li").text()).contains("Elsa Quispe", "elsa@universidad.edu.pe", "En espera");
        var others = read(browsing.open(advisor, page("/expertos")));
        assertThat(others.select("main").text()).doesNotContain("elsa@universidad.edu.pe");
    }

    @Test
    void whoIsAskedFindsItAmongTheirPractices() {
        var expert = browsing.another(Caller.MEMBER);
        browsing.send(
                author,
                page("/expertos/miembros"),
                "member",
                expert.id().value().toString());

        assertThat(read(browsing.open(expert, "/mi/practicas")).select("main a").eachAttr("href"))
                .contains(page("/comentario-experto"));
        assertThat(read(browsing.open(expert, page(""))).select("main aside").text())
                .contains("Te pidieron un comentario.");
    }

    @Test
    void aProgramPublishesAndReadsComments() {
        var answer = publish("El padrón.", null);

        assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.edition").isEqualTo(1);
        assertThat(web.get()
                        .uri("/api/v1/practices/" + code)
                        .with(Actors.as(author))
                        .exchange())
                .bodyJson()
                .extractingPath("$.expertComments[0].keyAspect")
                .isEqualTo("El padrón.");
    }

    private MvcTestResult publish(String keyAspect, @Nullable String ifMatch) {
        var request = web.post()
                .uri("/api/v1" + "/practices/" + code + "/expert-comments")
                .with(Actors.as(advisor))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"post": "Docente", "institution": "Universidad", "keyAspect": "%s",
                         "improvements": "Medir.", "recommendations": "Seguir."}
                        """.formatted(keyAspect));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.exchange();
    }

    @Test
    void aProgramCorrectsOnlyTheEditionItHasRead() {
        assertThat(publish("El padrón.", null)).headers().hasValue("ETag", "\"1\"");

        assertThat(publish("Otro.", null)).hasStatus(409);
        assertThat(publish("Otro.", "\"2\"")).hasStatus(409);
        assertThat(visit(page("")).select(".expert").text()).contains("El padrón.");
        assertThat(publish("El padrón.", null)).hasStatus(201);
        assertThat(publish("Otro.", "\"1\""))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.edition")
                .isEqualTo(2);
    }

    @Test
    void everybodyReadsWhatACorrectionChangedUntilTheCommentIsWithdrawn() {
        String link = link();
        send(link, and("publicar", "true", "revision", "0", "consent", "true"));
        assertThat(visit(page("")).select(".expert a")).isEmpty();
        String[] corrected = and("publicar", "true", "revision", "1", "consent", "true");
        corrected[7] = "El padrón se cruza cada mes.";
        send(link, corrected);

        String editions = visit(page(""))
                .select(".expert a[href^=/comentarios-de-expertos/]")
                .attr("href");
        var history = visit(editions);

        assertThat(history.select("h2").eachText()).containsExactly("Edición 2", "Edición 1");
        assertThat(history.select("section ins").text()).contains("mes.");
        assertThat(history.select("section del").text()).contains("semana.");
        assertThat(history.select("main details").get(1).text()).contains("El padrón se cruza cada semana.");
        send(link + "/retirar");
        assertThat(web.get().uri(editions).exchange()).hasStatus(404);
    }
}

package pe.minka.web.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.policy.Cast;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.practices.Publishing;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class ModerationPagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticePublication publication;

    private Browsing browsing;
    private Access nilda;
    private Access rosalia;
    private Access moderator;
    private String one;
    private String desk;

    @BeforeEach
    void say() {
        browsing = new Browsing(web, jdbc, members);
        var cast = new Cast(jdbc, members);
        nilda = Objects.requireNonNull(cast.another(Caller.MEMBER));
        rosalia = Objects.requireNonNull(cast.another(Caller.MEMBER));
        moderator = Objects.requireNonNull(cast.another(Caller.MODERATOR));
        jdbc.sql("update conversation_report set closed_at = now() where closed_at is null")
                .update();
        String code = new Publishing(practices, writing, publication).publish(nilda, "Tutorías itinerantes");
        UUID practice = jdbc.sql("select id from practice where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
        var id = CommentId.next();
        commenting.post(nilda, new Subject("practice", practice), id, "Eres una inútil", Set.of());
        one = "/comentarios/" + id.value();
        desk = "/moderacion/" + id.value();
    }

    private Document visit(Access reader, String where) {
        var answer = browsing.open(reader, where);
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private static Document read(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private void settleWhatOthersReported() {
        jdbc.sql("update conversation_report set closed_at = now() where closed_at is null")
                .update();
        jdbc.sql("update conversation_appeal set closed_at = now() where closed_at is null")
                .update();
        jdbc.sql("update card set published_at = now() where state = 'WAITING'").update();
        jdbc.sql("update wall_contribution set published_at = now() where state = 'WAITING'")
                .update();
    }

    private void report() {
        assertThat(browsing.send(rosalia, one + "/reportar", "reason", "OFFENCE", "note", "Me insulta"))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult decide(Access by, String verdict, String reason) {
        return browsing.send(by, desk, "verdict", verdict, "reason", reason);
    }

    @Test
    void aReportNeedsAReasonAndIsMadeOnce() {
        assertThat(browsing.send(rosalia, one + "/reportar"))
                .hasStatus(422)
                .bodyText()
                .contains("Elige qué pasa");
        assertThat(browsing.send(rosalia, one + "/reportar", "reason", "OTHER"))
                .hasStatus(422)
                .bodyText()
                .contains("Cuenta en una frase");

        report();

        assertThat(visit(rosalia, one + "/reportar").select("main").text()).contains("Ya lo reportaste");
    }

    @Test
    void whatIsReportedWaitsInTheMenuAndInTheQueue() {
        settleWhatOthersReported();
        assertThat(visit(moderator, "/moderacion").select("main").text()).contains("Nada por revisar");
        report();

        var queue = visit(moderator, "/moderacion");

        assertThat(queue.select(".nav a[href=/moderacion]").text()).isEqualTo("Moderación 1 por revisar");
        assertThat(queue.select("main .tasks").text()).contains("Eres una inútil", "Un reporte de una entidad", "hoy");
        assertThat(visit(rosalia, "/inicio").select(".nav a[href=/moderacion]")).isEmpty();
        assertThat(visit(moderator, desk).select("main").text())
                .contains("Me insulta", "Ofende o maltrata", "Tutorías itinerantes");
    }

    @Test
    void aDecisionNeedsAReason() {
        report();

        assertThat(decide(moderator, "", "")).hasStatus(422).bodyText().contains("Elige qué hacer");
        assertThat(decide(moderator, "HIDDEN", " ")).hasStatus(422).bodyText().contains("href=\"#reason\"");
    }

    @Test
    void theAuthorLearnsWhyAndAnswersOnce() {
        report();
        assertThat(decide(moderator, "HIDDEN", "Insulta a una colega."))
                .redirectedUrl()
                .isEqualTo("/moderacion");

        assertThat(visit(rosalia, one).select("main").text())
                .contains("La moderación ocultó este comentario")
                .doesNotContain("inútil");
        assertThat(visit(nilda, one).select("main").text()).contains("inútil", "Ver por qué y responder");
        assertThat(visit(nilda, one + "/descargo").select("main").text()).contains("Insulta a una colega.");
        assertThat(browsing.open(rosalia, one + "/descargo")).hasStatus(404);

        assertThat(browsing.send(nilda, one + "/descargo", "text", "Era una broma"))
                .redirectedUrl()
                .isEqualTo(one);

        assertThat(visit(nilda, one + "/descargo").select("form[data-guardar=descargo]"))
                .isEmpty();
        var again = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.MODERATOR));
        assertThat(visit(again, desk).select("main").text()).contains("Era una broma", "Mantener oculto");
        assertThat(visit(moderator, desk).select("main form").text()).doesNotContain("Mantener oculto");
        assertThat(decide(again, "RESTORED", "Se entiende.")).redirectedUrl().isEqualTo("/moderacion");
        assertThat(visit(rosalia, one).select("main").text()).contains("inútil");
    }

    @Test
    void whoDecidesSecondIsToldThatItIsDecided() {
        report();
        decide(moderator, "HIDDEN", "Insulta a una colega.");

        assertThat(decide(moderator, "KEPT", "Se queda.")).redirectedUrl().isEqualTo(desk);
    }
}

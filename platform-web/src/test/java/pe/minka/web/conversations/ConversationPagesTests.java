package pe.minka.web.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import pe.minka.conversations.Conversations;
import pe.minka.conversations.Figures;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.policy.Cast;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.practices.Publishing;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class ConversationPagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticePublication publication;

    private Browsing browsing;
    private Access nilda;
    private Access rosalia;
    private String page;
    private Subject about;
    private String address;

    @BeforeEach
    void publish() {
        browsing = new Browsing(web, jdbc, members);
        var cast = new Cast(jdbc, members);
        nilda = Objects.requireNonNull(cast.another(Caller.MEMBER));
        rosalia = Objects.requireNonNull(cast.another(Caller.MEMBER));
        String code = new Publishing(practices, writing, publication).publish(nilda, "Tutorías itinerantes");
        page = "/practicas/" + code;
        UUID id = jdbc.sql("select id from practice where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
        about = new Subject("practice", id);
        address = "/conversaciones/practice/" + id;
    }

    private static Document read(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private Document visit(Access reader, String where) {
        var answer = browsing.open(reader, where);
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private MvcTestResult fragment(Access author, String where, String... fields) {
        var request = web.post()
                .uri(where)
                .header("X-Minka-Fragment", "1")
                .with(Actors.as(author))
                .with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private CommentId say(Access author, String text) {
        var id = CommentId.next();
        commenting.post(author, about, id, text, Set.of());
        return id;
    }

    @Test
    void aVisitorSeesHowMuchIsSaidAndNotWhat() {
        say(rosalia, "¿Y en la selva?");

        var answer = web.get().uri(page).exchange();

        assertThat(answer).hasStatusOk();
        var read = read(answer);
        assertThat(read.select("#conversacion").text()).contains("Hay un comentario", "Ingresa para leer y comentar");
        assertThat(read.text()).doesNotContain("¿Y en la selva?");
        assertThat(read.select("#apoyo").text()).contains("Todavía sin apoyos");
        assertThat(read.select("#apoyo button")).isEmpty();
    }

    @Test
    void aMemberReadsAndCommentsUnderThePractice() {
        String id = visit(rosalia, page)
                .select("form[data-guardar=comentario] [name=comment]")
                .val();

        var answer = browsing.send(
                rosalia, address + "/comentarios", "comment", id, "text", "Mira https://www.gob.pe/minedu\nGracias");

        assertThat(answer).redirectedUrl().isEqualTo(page + "#c-" + id);
        var comment = visit(nilda, page).select("#c-" + id);
        assertThat(comment.select(".letter a").attr("href")).isEqualTo("https://www.gob.pe/minedu");
        assertThat(comment.select(".letter a").attr("rel")).contains("nofollow", "ugc");
        assertThat(comment.select("a:contains(Reportar)").attr("href")).isEqualTo("/comentarios/" + id + "/reportar");
        assertThat(comment.text()).contains(rosalia.profile().surnames(), "UGEL Huancasancos");
    }

    @Test
    void whatIsSaidTwiceStandsThereOnce() {
        String id = UUID.randomUUID().toString();
        browsing.send(rosalia, address + "/comentarios", "comment", id, "text", "Gracias");
        browsing.send(rosalia, address + "/comentarios", "comment", id, "text", "Gracias");

        assertThat(conversations.figures(about, null).comments()).isOne();
    }

    @Test
    void otherWordsFromAUsedPageComeBackToBeSentOnce() {
        String id = UUID.randomUUID().toString();
        browsing.send(rosalia, address + "/comentarios", "comment", id, "text", "Gracias");

        var answer = browsing.send(rosalia, address + "/comentarios", "comment", id, "text", "Otra cosa");

        assertThat(answer).hasStatus(422);
        var read = read(answer);
        assertThat(read.select("#t-comentario").val()).isEqualTo("Otra cosa");
        assertThat(read.select("form:has(#t-comentario) input[name=comment]").val())
                .isNotEmpty()
                .isNotEqualTo(id);
    }

    @Test
    void whatIsTooLongComesBackAsItWasTyped() {
        String text = "ñ".repeat(2001);

        var answer = browsing.send(
                rosalia, address + "/comentarios", "comment", UUID.randomUUID().toString(), "text", text);

        assertThat(answer).hasStatus(422);
        var read = read(answer);
        assertThat(read.select("#t-comentario").val()).isEqualTo(text);
        assertThat(read.select(".field-bad [data-mensaje]").text()).matches("Usa 2\\D?000 caracteres o menos\\.");
    }

    @Test
    void aScriptGetsTheNewCommentAlone() {
        var answer = fragment(
                rosalia, address + "/comentarios", "comment", UUID.randomUUID().toString(), "text", "Gracias");

        assertThat(answer).hasStatusOk();
        var read = read(answer);
        assertThat(read.select("li").attr("data-total")).isEqualTo("1");
        assertThat(read.select("li").attr("data-next")).isNotEmpty();
        assertThat(read.select("article .letter").text()).isEqualTo("Gracias");
        assertThat(read.select("header, main")).isEmpty();
    }

    @Test
    void aScriptGetsTheReplyAloneOrWhatIsWrongWithIt() {
        var root = say(nilda, "¿Quién más?");
        String replies = "/comentarios/" + root.value() + "/respuestas";

        assertThat(read(fragment(rosalia, replies, "text", "Nosotras"))
                        .select("article .letter")
                        .text())
                .isEqualTo("Nosotras");
        var refused = fragment(rosalia, replies, "text", " ");
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).text()).isEqualTo("Escribe algo antes de publicar.");
    }

    @Test
    void aReplyIsShownWithWhatItAnswers() {
        var root = say(nilda, "¿Quién más?");
        var answer = browsing.send(rosalia, "/comentarios/" + root.value() + "/respuestas", "text", "Nosotras");
        String reply = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());

        assertThat(browsing.open(rosalia, reply))
                .redirectedUrl()
                .isEqualTo("/comentarios/" + root.value() + "#c-" + reply.replace("/comentarios/", ""));
        var thread = visit(nilda, "/comentarios/" + root.value());
        assertThat(thread.select(".replies .letter").text()).isEqualTo("Nosotras");
        assertThat(thread.select(".crumbs a").attr("href")).isEqualTo(page);
    }

    @Test
    void supportingAndFollowingSayWhatShallBe() {
        browsing.send(rosalia, address + "/apoyo", "dar", "true");
        assertThat(browsing.send(rosalia, address + "/apoyo", "dar", "true"))
                .redirectedUrl()
                .isEqualTo(page + "#apoyo");
        browsing.send(rosalia, address + "/seguimiento", "seguir", "true");

        assertThat(conversations.figures(about, rosalia)).isEqualTo(new Figures(1, 0, true, true));
        assertThat(visit(rosalia, page).select("#apoyo").text()).contains("Un apoyo", "Apoyas", "Sigues");
        assertThat(visit(rosalia, "/mi/seguidas").select("main").text()).contains("Tutorías itinerantes");

        var changed = fragment(rosalia, address + "/apoyo", "dar", "false");
        assertThat(read(changed).select("[data-cambia]").text()).contains("Todavía sin apoyos");
        assertThat(browsing.send(rosalia, address + "/seguimiento", "seguir", "false", "lista", "true"))
                .redirectedUrl()
                .isEqualTo("/mi/seguidas");
        assertThat(conversations.figures(about, rosalia)).isEqualTo(new Figures(0, 0, false, false));
    }

    @Test
    void nobodySupportsTheirOwnButMayFollowIt() {
        var buttons = visit(nilda, page).select("#apoyo");

        assertThat(buttons.text()).contains("el apoyo lo dan las demás personas");
        assertThat(buttons.select("[name=dar]")).isEmpty();
        assertThat(buttons.select("[name=seguir]")).hasSize(1);
        assertThat(browsing.send(nilda, address + "/apoyo", "dar", "true")).hasStatus4xxClientError();
        assertThat(conversations.figures(about, nilda).supports()).isZero();
    }

    /** Two who are called the same; the second one is the answer. */
    private String namesake() {
        var other = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.MEMBER));
        for (var one : List.of(nilda, other)) {
            jdbc.sql("update member set given_names = 'Saturnina', surnames = 'Yupanquidos' where id = ?")
                    .param(one.id().value())
                    .update();
        }
        return other.id().value().toString();
    }

    @Test
    void aNameOfTwoComesBackWithTheChoiceAndTheText() {
        String meant = namesake();
        String id = UUID.randomUUID().toString();
        String text = "Gracias @Saturnina Yupanquidos";

        var asked = browsing.send(rosalia, address + "/comentarios", "comment", id, "text", text);

        assertThat(asked).hasStatus(422);
        var form = read(asked).select("form[data-guardar=comentario]");
        assertThat(form.select("textarea").val()).isEqualTo(text);
        assertThat(form.select("select[name=mention] option").eachAttr("value"))
                .hasSize(3)
                .contains("", meant);
        assertThat(form.select("select[name=mention] option").text()).contains("UGEL Huancasancos");
        String name = form.select("input[name=asked]").val();
        browsing.send(rosalia, address + "/comentarios", "comment", id, "text", text, "asked", name, "mention", meant);
        assertThat(conversations
                        .comment(rosalia, new CommentId(UUID.fromString(id)))
                        .mentioned())
                .extracting(member -> member.value().toString())
                .containsExactly(meant);
    }

    @Test
    void whoMeansNobodyIsNotAskedAgain() {
        namesake();
        String id = UUID.randomUUID().toString();
        browsing.send(
                rosalia,
                address + "/comentarios",
                "comment",
                id,
                "text",
                "Gracias @Saturnina Yupanquidos",
                "asked",
                "Saturnina Yupanquidos",
                "mention",
                "");
        assertThat(conversations
                        .comment(rosalia, new CommentId(UUID.fromString(id)))
                        .mentioned())
                .isEmpty();
    }

    @Test
    void aScriptGetsTheChoiceAndWhoCorrectsACommentIsAskedToo() {
        String meant = namesake();
        var choice = fragment(rosalia, address + "/comentarios", "text", "Hola @Saturnina Yupanquidos");
        assertThat(choice).hasStatus(422);
        assertThat(read(choice).select("[data-nombres] select option")).hasSize(3);

        var own = say(rosalia, "Gracias");
        String edit = "/comentarios/" + own.value() + "/editar";
        var asked = browsing.send(rosalia, edit, "text", "Gracias @Saturnina Yupanquidos");
        assertThat(asked).hasStatus(422);
        assertThat(read(asked).select("select[name=mention] option[value=" + meant + "]"))
                .hasSize(1);
        browsing.send(rosalia, edit, "text", "Gracias @Saturnina Yupanquidos", "mention", meant);
        assertThat(conversations.comment(rosalia, own).mentioned()).hasSize(1);
    }

    @Test
    void theAuthorPutsACommentRightOrTakesItBack() {
        var id = say(rosalia, "Grasias");
        String one = "/comentarios/" + id.value();
        assertThat(visit(rosalia, one + "/editar").select("#text").val()).isEqualTo("Grasias");

        assertThat(browsing.send(rosalia, one + "/editar", "text", " ")).hasStatus(422);
        assertThat(browsing.send(rosalia, one + "/editar", "text", "Gracias"))
                .redirectedUrl()
                .isEqualTo(one);
        assertThat(visit(nilda, page).select("#c-" + id.value()).text()).contains("Gracias", "editado");

        assertThat(browsing.send(rosalia, one + "/retirar")).redirectedUrl().isEqualTo(page + "#conversacion");
        assertThat(visit(nilda, page).text()).doesNotContain("Gracias");
    }

    @Test
    void aLongConversationGoesOnBelowAndOnAPageOfItsOwn() {
        for (int i = 0; i < 4; i++) {
            say(rosalia, "Uno " + i);
            say(nilda, "Otro " + i);
            say(Objects.requireNonNull(new Cast(jdbc, members).another(Caller.MEMBER)), "Tercero " + i);
        }

        var first = visit(rosalia, page);
        assertThat(first.select("[data-hilos] > li")).hasSize(10);
        var rest = visit(rosalia, first.select("[data-mas-comentarios] a").attr("href"));
        assertThat(rest.select("[data-hilos] > li .letter").eachText()).containsExactly("Otro 0", "Uno 0");
        assertThat(rest.select("[data-mas-comentarios]")).isEmpty();
    }

    @Test
    void namesAreSuggestedWithWhereTheyWork() {
        var answer = browsing.open(
                rosalia, address + "/menciones?q=" + nilda.profile().surnames().replace(" ", "+"));

        assertThat(answer).hasStatusOk();
        var options = read(answer).select("[role=option]");
        assertThat(options).hasSize(1);
        assertThat(options.attr("data-value")).isEqualTo(nilda.id().value().toString());
        assertThat(options.text()).contains("UGEL Huancasancos");
    }

    @Test
    void theAuthorIsToldWhichNameReachedNobodyAndNobodyElseIs() {
        var id = say(rosalia, "Pregúntenle a @Zenobio Zqtupac o a ugel@Huanta.pe");

        assertThat(visit(rosalia, page)
                        .select("#c-" + id.value() + " [data-sin-destino]")
                        .text())
                .contains("no llegó a nadie", "@Zenobio Zqtupac", "escribe @")
                .doesNotContain("Huanta");
        assertThat(visit(rosalia, "/comentarios/" + id.value() + "/editar").text())
                .contains("@Zenobio Zqtupac");
        assertThat(visit(nilda, page).select("[data-sin-destino]")).isEmpty();
    }

    @Test
    void ofAPracticeThatIsNotPublishedNothingIsSaid() {
        String nowhere = "/conversaciones/practice/" + UUID.randomUUID();

        assertThat(browsing.open(rosalia, nowhere)).hasStatus(404);
        assertThat(browsing.send(rosalia, nowhere + "/comentarios", "text", "Hola"))
                .hasStatus(404);
        assertThat(browsing.send(rosalia, "/conversaciones/nada/" + UUID.randomUUID() + "/apoyo", "dar", "true"))
                .hasStatus(404);
    }
}

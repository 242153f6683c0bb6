package pe.minka.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.policy.Cast;
import pe.minka.walls.BoardReading;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardId;
import pe.minka.walls.CardReading;
import pe.minka.walls.CardStage;
import pe.minka.walls.CardText;
import pe.minka.walls.Cards;
import pe.minka.walls.ContributionId;
import pe.minka.walls.Contributions;
import pe.minka.walls.WallReading;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class WallPagesTests {

    private static final String ANSWERING = ".notice a[href$=/descargo]";

    private static final String WALL = "/muros/desafios";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private WallReading walls;

    @Autowired
    private Cards cards;

    @Autowired
    private CardReading reading;

    @Autowired
    private BoardReading boards;

    @Autowired
    private Contributions contributions;

    @Autowired
    private LivePosts live;

    private Browsing browsing;
    private Access nilda;
    private Access advisor;

    @BeforeEach
    void begin() {
        browsing = new Browsing(web, jdbc, members);
        var cast = new Cast(jdbc, members);
        nilda = Objects.requireNonNull(cast.of(Caller.MEMBER));
        advisor = Objects.requireNonNull(cast.of(Caller.ADVISOR));
    }

    private Document page(Access who, String address) throws Exception {
        var answer = browsing.open(who, address);
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private CardId challenge(Access author, String title) {
        var id = CardId.next();
        var wall = walls.page(author, "desafios").id();
        cards.post(
                author, wall, id, CardText.of(title, "Uno de **cada ocho** deja de asistir.", "gestion", null, null));
        return id;
    }

    private ContributionId answer(Access author, CardId card, String text) {
        var id = ContributionId.next();
        contributions.post(author, card, id, BoardSection.PROPOSAL, text);
        return id;
    }

    private String address(CardId card) {
        return WALL + "/" + card.value();
    }

    @Test
    void theListShowsTheWallsEverybodyBeginsWith() throws Exception {
        assertThat(page(nilda, "/muros").select("h2 a").eachAttr("href"))
                .contains("/muros/desafios", "/muros/iniciativas", "/muros/intercambio");
    }

    @Test
    void aChallengeIsPostedOnceAndShownOnItsWall() throws Exception {
        String id = UUID.randomUUID().toString();
        String[] fields = {"id", id, "title", "Cosecha", "text", "Dejan de asistir", "section", "gestion"};

        MvcTestResult posted = browsing.send(nilda, WALL + "/nueva", fields);
        browsing.send(nilda, WALL + "/nueva", fields);

        assertThat(posted).hasStatus3xxRedirection();
        assertThat(page(nilda, WALL).select("#t-" + id + " h3 a").eachText()).containsExactly("Cosecha");
        assertThat(page(nilda, WALL + "?ver=lista").select("article.post")).isNotEmpty();
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() {
        assertThat(browsing.send(nilda, WALL + "/nueva", "title", "Cosecha", "text", " ", "section", "gestion"))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe algo antes de publicar", "href=\"#text\"", "Cosecha");
    }

    @Test
    void aPreviewShowsHowItWillLookAndPostsNothing() {
        assertThat(browsing.send(
                        nilda,
                        WALL + "/nueva",
                        "title",
                        "Cosecha",
                        "text",
                        "Un **acuerdo**",
                        "section",
                        "gestion",
                        "vista",
                        "true"))
                .hasStatusOk()
                .bodyText()
                .contains("<strong>acuerdo</strong>");
        assertThat(jdbc.sql("select count(*) from card where author = :me")
                        .param("me", nilda.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aBoardShowsContributionsBySectionAndInvitesWhereThereAreNone() throws Exception {
        var card = challenge(nilda, "Cosecha");
        var answer = answer(advisor, card, "Un acuerdo de viaje");

        var page = page(nilda, address(card));

        assertThat(page.select("#s-propuestas #a-" + answer.value() + " .said").text())
                .isEqualTo("Un acuerdo de viaje");
        assertThat(page.select("#s-experiencias .empty").text()).contains("Nadie ha contado aún su experiencia");
        assertThat(page.select("[data-topic=card:" + card.value() + "]").attr("data-serial"))
                .isEqualTo("1");
    }

    @Test
    void anAnswerIsPostedSupportedAndChosen() throws Exception {
        var card = challenge(nilda, "Cosecha");
        String id = UUID.randomUUID().toString();

        browsing.send(advisor, address(card) + "/aportes", "id", id, "text", "Acuerdo", "section", "PROPOSAL");
        assertThat(browsing.send(nilda, "/aportes/" + id + "/apoyo", "dar", "true"))
                .hasStatus3xxRedirection();
        assertThat(browsing.send(nilda, "/aportes/" + id + "/elegir")).hasStatus3xxRedirection();

        assertThat(page(advisor, address(card)).select("#a-" + id).text()).contains("Mejor respuesta", "1 apoyo");
        assertThat(page(advisor, address(card)).select(".phases li").eachText())
                .as("nobody accompanied it")
                .containsExactly("Abierto (terminada)", "Solución elegida");
        assertThat(reading.card(nilda, card).stage()).isEqualTo(CardStage.SOLVED);
        assertThat(browsing.send(advisor, address(card) + "/aportes", "text", "Otro", "section", "PROPOSAL"))
                .hasStatus(409)
                .bodyText()
                .contains("ya no recibe cambios ni aportes");
    }

    @Test
    void whatIsTakenAwayCanBeBroughtBackFromTheBoard() throws Exception {
        var card = challenge(nilda, "Cosecha");
        var answer = answer(advisor, card, "Un acuerdo de viaje");
        String address = "/aportes/" + answer.value();

        browsing.send(advisor, address + "/retirar");
        assertThat(page(nilda, address(card)).select("#a-" + answer.value())).isEmpty();
        assertThat(page(advisor, address(card) + "?quitado=" + answer.value())
                        .select("form[action='" + address + "/deshacer']"))
                .hasSize(1);
        browsing.send(advisor, address + "/deshacer");

        assertThat(page(nilda, address(card)).select("#a-" + answer.value())).hasSize(1);
    }

    @Test
    void aContributionIsMovedWithoutAScript() throws Exception {
        var card = challenge(nilda, "Cosecha");
        var answer = answer(advisor, card, "Un acuerdo de viaje");
        String address = "/aportes/" + answer.value() + "/mover";

        assertThat(page(nilda, address).select("select[name=section] option")).hasSize(3);
        browsing.send(nilda, address, "section", "EXPERIENCE", "place", "BOTTOM");

        assertThat(page(nilda, address(card)).select("#s-experiencias #a-" + answer.value()))
                .hasSize(1);
    }

    @Test
    void aCardOfAnotherWallIsNotThere() {
        var card = challenge(nilda, "Cosecha");

        assertThat(browsing.open(nilda, "/muros/iniciativas/" + card.value())).hasStatus(404);
    }

    @Test
    void whatWatchersAreSentIsAlikeForEverybodyAndLeadsSomewhere() {
        var card = challenge(nilda, "Cosecha");
        var answer = answer(advisor, card, "Un acuerdo <script>alert(1)</script>");

        var shown = reading.shown(card).orElseThrow();
        var post = Jsoup.parse(live.contribution(boards.shown(answer).orElseThrow(), boards.shownParticipation(card)));
        var onWall = Jsoup.parse(live.card(shown));

        assertThat(post.select("form, script, input")).isEmpty();
        assertThat(post.select("article").attr("data-list")).isEqualTo("s-propuestas");
        assertThat(post.select("footer a").eachAttr("href")).allMatch(("/aportes/" + answer.value())::equals);
        assertThat(onWall.select("h3 a").attr("href")).isEqualTo(address(card));
        assertThat(live.head(shown, List.of())).contains("data-part=\"phases\"", "data-part=\"over\"", "cada ocho");
    }

    @Test
    void whatIsReportedIsDecidedTogetherAndItsAuthorLearnsWhy() throws Exception {
        var card = challenge(advisor, "Cosecha");
        var answer = answer(nilda, card, "Eres una inútil");
        String id = answer.value().toString();
        var moderator = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.MODERATOR));

        assertThat(page(advisor, "/aportes/" + id).select("a[href$='/reportar']"))
                .hasSize(1);
        assertThat(browsing.send(advisor, "/conversaciones/contribution/" + id + "/reportar", "reason", "OFFENCE"))
                .redirectedUrl()
                .isEqualTo("/aportes/" + id);
        assertThat(page(moderator, "/moderacion/" + id).select("main").text()).contains("inútil");
        assertThat(browsing.send(moderator, "/moderacion", "verdict", "HIDDEN", "template", "RESPECT"))
                .hasStatus(422)
                .bodyText()
                .contains("Elige al menos uno");
        assertThat(browsing.send(moderator, "/moderacion", "chosen", id, "verdict", "HIDDEN", "template", "RESPECT"))
                .redirectedUrl()
                .isEqualTo("/moderacion");

        assertThat(page(nilda, "/aportes/" + id).select(".notice").text()).contains("Ofende o descalifica");
        assertThat(browsing.open(advisor, "/aportes/" + id)).hasStatus(404);
    }

    @Test
    void whoIsAskedToPauseReadsWhyAndWritesNothing() throws Exception {
        var card = challenge(advisor, "Cosecha");
        var answer = answer(nilda, card, "Eres una inútil");
        String desk = "/moderacion/" + answer.value();
        var moderator = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.MODERATOR));

        browsing.send(advisor, "/conversaciones/contribution/" + answer.value() + "/reportar", "reason", "OFFENCE");
        assertThat(browsing.send(moderator, desk + "/aviso", "why", "Insulta"))
                .hasStatus(422)
                .bodyText()
                .contains("Elige si es una advertencia");
        assertThat(browsing.send(moderator, desk + "/aviso", "days", "3", "why", "Insulta a una colega"))
                .redirectedUrl()
                .isEqualTo(desk);

        assertThat(page(moderator, desk).text()).contains("Lo que se le dijo antes", "Insulta a una colega");
        assertThat(page(nilda, "/mi/moderacion").text()).contains("Insulta a una colega");
        assertThat(browsing.send(nilda, address(card) + "/aportes", "text", "Otra vez", "section", "PROPOSAL"))
                .hasStatus(422)
                .bodyText()
                .contains("te pidió una pausa");
    }

    @Test
    void aPauseIsEndedFromItsCase() throws Exception {
        var card = challenge(advisor, "Cosecha");
        var answer = answer(nilda, card, "Eres una inútil").value();
        String desk = "/moderacion/" + answer;
        var moderator = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.MODERATOR));
        browsing.send(advisor, "/conversaciones/contribution/" + answer + "/reportar", "reason", "OFFENCE");
        browsing.send(moderator, desk + "/aviso", "days", "3", "why", "Insulta a una colega");

        assertThat(browsing.send(moderator, desk + "/reanudar", "because", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Por qué termina antes");
        assertThat(browsing.send(moderator, desk + "/reanudar", "because", "Se disculpó"))
                .redirectedUrl()
                .isEqualTo(desk);

        assertThat(page(moderator, desk).select("form[action$=reanudar]")).isEmpty();
        assertThat(page(nilda, "/mi/moderacion").text()).contains("Terminó antes");
        assertThat(browsing.send(nilda, address(card) + "/aportes", "text", "Disculpen", "section", "PROPOSAL"))
                .hasStatus3xxRedirection();
    }

    @Test
    void whoWroteWhatIsHiddenReadsWhyAndAnswersOnce() throws Exception {
        var card = challenge(advisor, "Cosecha");
        String post = "/aportes/" + answer(nilda, card, "Eres una inútil").value();
        String answering = "/conversaciones/contribution" + post.substring("/aportes".length()) + "/descargo";
        var moderator = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.MODERATOR));
        assertThat(browsing.open(nilda, answering)).hasStatus(404);
        browsing.send(moderator, post + "/moderar", "verdict", "HIDDEN", "reason", "Insulta a una colega");

        assertThat(page(nilda, post).select(ANSWERING).attr("href")).isEqualTo(answering);
        assertThat(page(moderator, post).select(ANSWERING)).isEmpty();
        assertThat(page(nilda, answering).select("main").text()).contains("Insulta a una colega", "inútil");
        assertThat(browsing.open(advisor, answering)).hasStatus(404);
        assertThat(browsing.send(nilda, answering, "text", "")).hasStatus(422);
        assertThat(browsing.send(nilda, answering, "text", "Era una broma"))
                .redirectedUrl()
                .isEqualTo(post);

        assertThat(page(nilda, answering).select("main form")).isEmpty();
        assertThat(page(moderator, "/moderacion").text()).doesNotContain("Era una broma");
    }

    @Test
    void aNewWallBeginsFromAPattern() throws Exception {
        var admin = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.NATIONAL));

        assertThat(page(admin, "/admin/muros/nuevo").select("optgroup option").eachAttr("value"))
                .contains(":event", "desafios");
        var begun = page(admin, "/admin/muros/nuevo?desde=:delicate");

        assertThat(begun.select("textarea[name=sections]").text()).contains("Situaciones");
        assertThat(begun.select("input[name=approval][type=checkbox]").hasAttr("checked"))
                .isTrue();
        assertThat(begun.select("input[name=named][type=checkbox]").hasAttr("checked"))
                .isFalse();
        assertThat(begun.select("input[name=kind][checked]").attr("value")).isEqualTo("CHALLENGES");
    }

    @Test
    void theSearchFindsCardsForMembersAlone() throws Exception {
        challenge(nilda, "Zapallo inconfundible");

        assertThat(page(nilda, "/buscar?q=zapallo+inconfundible").text()).contains("En los muros");
        assertThat(web.get().uri("/buscar?q=zapallo+inconfundible").exchange())
                .bodyText()
                .doesNotContain("En los muros");
    }

    @Test
    void aPageThatWasUsedTakesOtherWordsTheSecondTimeAndWhoeverWritesFastLearnsWhenToGoOn() throws Exception {
        var board = address(challenge(nilda, "Cosecha"));
        String id = UUID.randomUUID().toString();
        browsing.send(advisor, board + "/aportes", "id", id, "text", "Uno", "section", "PROPOSAL");

        var used = browsing.send(advisor, board + "/aportes", "id", id, "text", "Dos", "section", "PROPOSAL");
        assertThat(used).hasStatus(422).bodyText().contains("publícalo de nuevo");
        String next = Jsoup.parse(used.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .select(".composer input[name=id]")
                .attr("value");
        assertThat(next).isNotEmpty().isNotEqualTo(id);
        assertThat(browsing.send(advisor, board + "/aportes", "id", next, "text", "Dos", "section", "PROPOSAL"))
                .hasStatus3xxRedirection();

        for (int i = 0; i < 4; i++) {
            browsing.send(advisor, board + "/aportes", "text", "Más " + i, "section", "PROPOSAL");
        }
        var paced = browsing.send(advisor, board + "/aportes", "text", "Otro todavia", "section", "PROPOSAL");
        assertThat(paced).hasStatus(429).bodyText().contains("Otro todavia");
        assertThat(Integer.parseInt(String.valueOf(paced.getResponse().getHeader("Retry-After"))))
                .isBetween(1, 60);
    }
}

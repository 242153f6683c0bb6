package pe.minka.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.files.Upload;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.samples.ImageSamples;
import pe.minka.shared.Peru;
import pe.minka.streams.StreamEvent;
import pe.minka.walls.Attachments;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardId;
import pe.minka.walls.CardReading;
import pe.minka.walls.CardText;
import pe.minka.walls.Cards;
import pe.minka.walls.ContributionId;
import pe.minka.walls.Contributions;
import pe.minka.walls.WallReading;
import pe.minka.web.security.Caller;

/** What stands around the contributions of a board: phases, files, what is given for the best one, who takes part. */
@PlatformTest
@Transactional
class BoardPageTests {

    private static final String WALL = "/muros/desafios";
    private static final String PRIZE = "El mejor aporte suma";

    private static final String PHASE = """
            insert into wall_phase (wall, position, title, from_day, to_day)
            values (:wall, :position, :title, :from, :to)
            """;

    private static final String RULE = """
            insert into recognition_rule (kind, version, points, moment, audience, enabled, valid_from, reason)
            select kind, max(version) + 1, :points, 'ACCEPTANCE', 'EVERYBODY', :enabled, '-infinity', 'Se acordó'
            from recognition_rule
            where kind = 'CONTRIBUTION_CHOSEN'
            group by kind
            """;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Clock clock;

    @Autowired
    private WallReading walls;

    @Autowired
    private Cards cards;

    @Autowired
    private CardReading reading;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Attachments attachments;

    @Autowired
    private BoardTopic topic;

    @Autowired
    private RecognitionSwitch recognition;

    private Browsing browsing;
    private Access nilda;
    private Access advisor;
    private CardId card;

    @BeforeEach
    void begin() {
        browsing = new Browsing(web, jdbc, members);
        nilda = Objects.requireNonNull(browsing.cast().of(Caller.MEMBER));
        advisor = Objects.requireNonNull(browsing.cast().of(Caller.ADVISOR));
        card = CardId.next();
        var wall = walls.page(nilda, "desafios").id();
        cards.post(nilda, wall, card, CardText.of("Cosecha", "Dejan de asistir.", "gestion", null, null));
    }

    private Document page(Access who, String address) throws Exception {
        var answer = browsing.open(who, address);
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private String board() {
        return WALL + "/" + card.value();
    }

    private ContributionId answer(Access author) {
        var id = ContributionId.next();
        contributions.post(author, card, id, BoardSection.PROPOSAL, "Un acuerdo de viaje");
        return id;
    }

    private void phase(int position, String title, LocalDate from, LocalDate to) {
        jdbc.sql(PHASE)
                .param("wall", walls.page(nilda, "desafios").id().value())
                .param("position", position)
                .param("title", title)
                .param("from", from)
                .param("to", to)
                .update();
    }

    @Test
    void thePhasesOfTheWallStandOnEachBoardAndThePresentOneIsMarkedInWords() throws Exception {
        assertThat(page(nilda, board()).text()).doesNotContain("Fases del muro");
        var today = Peru.dayOf(clock.instant());
        phase(1, "Preguntas", today.minusDays(20), today.minusDays(6));
        phase(2, "Propuestas", today.minusDays(5), today.plusDays(3));
        phase(3, "Cierre", today.plusDays(4), today.plusDays(9));

        for (String address : new String[] {WALL, board()}) {
            var phases = page(nilda, address).select("ol.phases[aria-label='Fases del muro'] li");
            assertThat(phases.eachText()).hasSize(3);
            assertThat(phases.get(0).text()).startsWith("Preguntas terminó el");
            assertThat(phases.get(1).text())
                    .startsWith("Propuestas ahora, hasta el")
                    .endsWith("(quedan 3 días)");
            assertThat(phases.get(2).text()).startsWith("Cierre del").contains(" al ");
            assertThat(phases.get(1).attr("aria-current")).isEqualTo("step");
            assertThat(phases.select("[aria-current]")).hasSize(1);
        }
    }

    @Test
    void contributionsAreReadBeforeTheSideColumn() throws Exception {
        var parts = page(nilda, board()).select(".board > *");

        assertThat(parts.eachAttr("class")).containsExactly("stack", "talk", "stack about");
        assertThat(parts.get(0).select("form.composer")).hasSize(1);
        assertThat(parts.get(1).select("section.col")).hasSize(3);
    }

    @Test
    void thePrizeIsWhatTheRuleInForceGivesAndNothingIsSaidWhereItGivesNothing() throws Exception {
        jdbc.sql(RULE).param("points", 23).param("enabled", true).update();
        assertThat(page(nilda, board()).select(".about").text()).contains(PRIZE + " 23 puntos.");
        jdbc.sql(RULE).param("points", 1).param("enabled", true).update();
        assertThat(page(nilda, board()).select(".about").text()).contains(PRIZE + " 1 punto.");

        jdbc.sql(RULE).param("points", 0).param("enabled", true).update();
        assertThat(page(nilda, board()).text()).doesNotContain(PRIZE);
        jdbc.sql(RULE).param("points", 23).param("enabled", false).update();
        assertThat(page(nilda, board()).text()).doesNotContain(PRIZE);
    }

    @Test
    void hiddenRecognitionPromisesNothing() throws Exception {
        recognition.turn(browsing.another(Caller.NATIONAL), false, "Se revisa");

        assertThat(page(nilda, board()).text()).doesNotContain(PRIZE, "Se premia");
    }

    @Test
    void whoeverWatchesIsToldHowManyTakePart() throws Exception {
        assertThat(page(nilda, board()).select("[data-part=participation]").text())
                .isEqualTo("Nadie todavía");
        answer(nilda);
        var last = answer(advisor);

        var posted = new StreamEvent(
                reading.card(nilda, card).topic(), 3, "contribution-posted", last.value(), clock.instant());
        var told = Jsoup.parse(topic.render(posted).orElseThrow()).select("[data-part=participation]");
        assertThat(told.text()).startsWith("2 personas de ");
        assertThat(told.select("[role], [aria-live]")).as("nothing is read out").isEmpty();
        assertThat(page(nilda, board()).select("[data-part=participation]").text())
                .isEqualTo(told.text());
    }

    @Test
    void aFileIsTakenOffACardByItsAuthorAfterBeingAsked() throws Exception {
        attachments.add(nilda, card, attachments.take(nilda, photo()));
        String edit = board() + "/editar";
        var asked = page(nilda, edit).select("details form[action$=/quitar]");
        assertThat(asked.text()).contains("¿Quitar «acta.jpg»?");
        String action = asked.attr("action");
        assertThat(page(nilda, board()).select("form[action$=/quitar]")).isEmpty();
        assertThat(browsing.send(advisor, action)).hasStatus(404);

        assertThat(browsing.send(nilda, action)).redirectedUrl().isEqualTo(edit);
        assertThat(page(nilda, edit).select("#archivos")).isEmpty();
        assertThat(page(nilda, board()).select("header a.file")).isEmpty();
        assertThat(browsing.send(nilda, action)).hasStatus(404);
    }

    @Test
    void aFileIsTakenOffAContributionByItsAuthorWhoReadsThatItIsGone() throws Exception {
        var id = answer(advisor);
        attachments.add(advisor, id, attachments.take(advisor, photo()));
        String edit = "/aportes/" + id.value() + "/editar";
        String action =
                page(advisor, edit).select("details form[action$=/quitar]").attr("action");
        assertThat(browsing.send(nilda, action)).hasStatus(404);
        String other = action.replaceAll("archivos/[^/]+", "archivos/" + UUID.randomUUID());
        assertThat(browsing.send(advisor, other)).hasStatus(404);
        assertThat(page(nilda, board()).select("#a-" + id.value() + " a.file")).hasSize(1);

        var answered = browsing.send(advisor, action);
        assertThat(answered).redirectedUrl().isEqualTo(edit);
        assertThat(String.valueOf(answered.getMvcResult().getFlashMap())).contains("Se quitó «acta.jpg».");
        assertThat(page(nilda, board()).select("#a-" + id.value() + " a.file")).isEmpty();
    }

    private static Upload photo() {
        return new Upload("acta.jpg", new ByteArrayResource(ImageSamples.photo(40, 40)));
    }
}

package pe.minka.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.Questions;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardId;
import pe.minka.walls.CardText;
import pe.minka.walls.Cards;
import pe.minka.walls.ContributionId;
import pe.minka.walls.Contributions;
import pe.minka.walls.WallReading;
import pe.minka.web.security.Caller;

/** Walls are read by many: a page asks little, and shows what is there now. */
@PlatformTest
@Transactional
class CardSheetsTests {

    private static final String WALL = "/muros/desafios";

    /** The wall, its cards and their authors and files, how much of each section, and what stands around every page. */
    private static final int PAGE = 8;

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
    private Contributions contributions;

    private Browsing browsing;
    private Access nilda;
    private Access advisor;

    @BeforeEach
    void begin() {
        browsing = new Browsing(web, jdbc, members);
        nilda = Objects.requireNonNull(browsing.as(Caller.MEMBER));
        advisor = Objects.requireNonNull(browsing.as(Caller.ADVISOR));
    }

    private Document page(Access who, String address) throws Exception {
        var answer = browsing.open(who, address);
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private CardId challenge(Access author, String title) {
        var id = CardId.next();
        var wall = walls.page(author, "desafios").id();
        cards.post(author, wall, id, said(title));
        return id;
    }

    private static CardText said(String title) {
        return CardText.of(title, "Uno de **cada ocho** deja de asistir.", "gestion", null, null);
    }

    @Test
    void aWallTakesFewQuestionsHoweverManyCardsItHas() throws Exception {
        for (int number = 1; number <= 5; number++) {
            challenge(advisor, "Cosecha " + number);
        }
        page(nilda, WALL);

        int asked = Questions.of(() -> assertThat(browsing.open(nilda, WALL)).hasStatusOk());

        assertThat(asked).isLessThanOrEqualTo(PAGE);
    }

    @Test
    void aCardIsShownAsItIsNowHoweverOftenItWasShownBefore() throws Exception {
        var card = challenge(advisor, "Cosecha de ayer");
        assertThat(page(nilda, WALL).select("h3").eachText()).contains("Cosecha de ayer");

        cards.edit(advisor, card, said("Cosecha de hoy"), Set.of());
        contributions.post(nilda, card, ContributionId.next(), BoardSection.PROPOSAL, "Un acuerdo");

        var shown = page(nilda, WALL).expectFirst("#t-" + card.value());
        assertThat(shown.select("h3").text()).isEqualTo("Cosecha de hoy");
        assertThat(shown.select(".fact").first())
                .isNotNull()
                .extracting(Element::text)
                .asString()
                .contains("1");
    }
}

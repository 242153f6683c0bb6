package pe.minka.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.policy.Cast;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardId;
import pe.minka.walls.CardReading;
import pe.minka.walls.CardText;
import pe.minka.walls.Cards;
import pe.minka.walls.ContributionConversations;
import pe.minka.walls.ContributionId;
import pe.minka.walls.Contributions;
import pe.minka.walls.WallAudience;
import pe.minka.walls.WallId;
import pe.minka.walls.WallKind;
import pe.minka.walls.WallLayout;
import pe.minka.walls.WallReading;
import pe.minka.walls.WallSwitches;
import pe.minka.walls.WallTerms;
import pe.minka.walls.Walls;
import pe.minka.web.security.Caller;

/** What waits on walls is taken, and decided with the same reasons as what was reported. */
@PlatformTest
@Transactional
class WaitingPostsTests {

    private static final String QUEUE = "/moderacion/muros";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Walls walls;

    @Autowired
    private WallReading reading;

    @Autowired
    private Cards cards;

    @Autowired
    private CardReading cardReading;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Commenting commenting;

    private Browsing browsing;
    private Access nilda;
    private Access advisor;
    private Access moderator;
    private Access another;

    @BeforeEach
    void begin() {
        browsing = new Browsing(web, jdbc, members);
        var cast = new Cast(jdbc, members);
        nilda = Objects.requireNonNull(cast.of(Caller.MEMBER));
        advisor = Objects.requireNonNull(cast.of(Caller.ADVISOR));
        moderator = Objects.requireNonNull(cast.of(Caller.MODERATOR));
        another = Objects.requireNonNull(cast.another(Caller.MODERATOR));
    }

    private Document page(Access who, String address) throws Exception {
        var answer = browsing.open(who, address);
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private String wall(boolean approval, boolean named) {
        var admin = Objects.requireNonNull(new Cast(jdbc, members).another(Caller.NATIONAL));
        var terms = new WallTerms(
                "Muro " + UUID.randomUUID(),
                "",
                WallLayout.LIST,
                WallAudience.EVERYBODY,
                null,
                new WallSwitches(true, true, approval, named),
                List.of("Temas"),
                List.of());
        return walls.make(admin, WallId.next(), WallKind.CHALLENGES, terms);
    }

    private CardId card(String slug, String title) {
        var id = CardId.next();
        cards.post(
                nilda,
                reading.page(nilda, slug).id(),
                id,
                CardText.of(title, "Dejan de asistir.", "temas", null, null));
        return id;
    }

    @Test
    void severalAreLetInOrNotWithAFrequentReason() throws Exception {
        String slug = wall(true, true);
        var one = card(slug, "Cosecha");
        var other = card(slug, "Un producto");
        String chosen = one.value().toString();
        assertThat(page(moderator, QUEUE).select("input[name=chosen]").eachAttr("value"))
                .contains(chosen, other.value().toString());

        assertThat(browsing.send(moderator, QUEUE, "verdict", "APPROVED"))
                .hasStatus(422)
                .bodyText()
                .contains("Elige al menos uno");
        assertThat(browsing.send(moderator, QUEUE, "chosen", chosen, "verdict", "HIDDEN"))
                .hasStatus(422);
        assertThat(browsing.send(moderator, QUEUE, "chosen", chosen, "verdict", "APPROVED"))
                .redirectedUrl()
                .isEqualTo(QUEUE);
        browsing.send(
                moderator, QUEUE, "chosen", other.value().toString(), "verdict", "HIDDEN", "template", "ADVERTISING");

        assertThat(cardReading.card(advisor, one).isShown()).isTrue();
        var refused = page(nilda, cardReading.card(nilda, other).link());
        assertThat(refused.select(".notice").text()).contains("Promociona un producto");
        assertThat(refused.select(".notice a[href$=/descargo]")).hasSize(1);
    }

    @Test
    void whoTakesOneDecidesAloneUntilItIsLeft() throws Exception {
        String slug = wall(true, true);
        var card = card(slug, "Cosecha");
        String desk = QUEUE + "/card/" + card.value();
        String deciding = "/muros/" + slug + "/" + card.value() + "/moderar";

        assertThat(browsing.send(moderator, desk + "/tomar")).redirectedUrl().isEqualTo(deciding);

        assertThat(page(another, deciding).select("main").text()).contains("Lo está revisando");
        assertThat(page(another, QUEUE).select(".tasks").text()).contains("Lo está revisando");
        assertThat(browsing.send(another, deciding, "verdict", "APPROVED"))
                .hasStatus(409)
                .bodyText()
                .contains("Otra persona lo está revisando");
        assertThat(browsing.send(moderator, desk + "/soltar")).redirectedUrl().isEqualTo(QUEUE);
        assertThat(browsing.send(another, deciding, "verdict", "APPROVED"))
                .redirectedUrl()
                .isEqualTo(QUEUE);
        assertThat(cardReading.card(advisor, card).isShown()).isTrue();
    }

    @Test
    void commentsNameNobodyWhereNamesAreNotShown() throws Exception {
        var card = card(wall(false, false), "Cosecha");
        var answer = ContributionId.next();
        contributions.post(nilda, card, answer, BoardSection.PROPOSAL, "Un acuerdo de viaje");
        commenting.post(nilda, ContributionConversations.about(answer), CommentId.next(), "Prueben en marzo", Set.of());

        String shown =
                page(advisor, "/aportes/" + answer.value()).select("main").text();

        assertThat(shown)
                .contains("Prueben en marzo", "Alguien de la comunidad")
                .doesNotContain(nilda.profile().surnames());
    }
}

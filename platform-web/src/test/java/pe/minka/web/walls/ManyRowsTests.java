package pe.minka.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.Questions;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.conversations.Moderation;
import pe.minka.conversations.ReportReason;
import pe.minka.conversations.Reporting;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.policy.Cast;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardConversations;
import pe.minka.walls.CardId;
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

/** Lists ask the database as often for many rows as for few. */
@PlatformTest
@Transactional
class ManyRowsTests {

    private static final int ADDED = 3;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private PersonalTokens tokens;

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
    private Contributions contributions;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Moderation moderation;

    private Browsing browsing;
    private Cast cast;
    private Access admin;

    @BeforeEach
    void begin() {
        browsing = new Browsing(web, jdbc, members);
        cast = new Cast(jdbc, members);
        admin = Objects.requireNonNull(cast.of(Caller.NATIONAL));
    }

    @Test
    void manyRowsTakeAsManyQuestionsAsFew() {
        String open = wall(false);
        String approved = wall(true);
        String token = tokens.issue(admin, new IssueToken("prueba", Set.of(TokenScope.READ), 30))
                .secret();
        fill(open, approved);
        Map<String, Integer> few = questions(open, token);

        for (int more = 0; more < ADDED; more++) {
            fill(open, approved);
            wall(false);
        }

        // one question for each row would be three more
        questions(open, token)
                .forEach((address, asked) ->
                        assertThat(asked).as(address).isLessThan(few.getOrDefault(address, 0) + ADDED));
    }

    private Map<String, Integer> questions(String wall, String token) {
        Map<String, Integer> asked = new LinkedHashMap<>();
        for (String address : List.of(
                "/moderacion/muros",
                "/moderacion",
                "/muros",
                "/admin/muros",
                "/muros/" + wall + "/exportar",
                "/muros/" + wall + "/exportar.pdf")) {
            asked.put(address, questions(() -> browsing.open(admin, address)));
        }
        asked.put(
                "api",
                questions(() -> web.get()
                        .uri("/api/v1/walls")
                        .header("Authorization", "Bearer " + token)
                        .exchange()));
        return asked;
    }

    /** The second time: what is remembered from the first one is asked no more. */
    private static int questions(Supplier<MvcTestResult> page) {
        assertThat(page.get()).hasStatusOk();
        return Questions.of(() -> assertThat(page.get()).hasStatusOk());
    }

    private String wall(boolean approval) {
        var terms = new WallTerms(
                "Muro " + UUID.randomUUID(),
                "",
                WallLayout.LIST,
                WallAudience.EVERYBODY,
                null,
                new WallSwitches(true, true, approval, true),
                List.of("Temas"),
                List.of());
        return walls.make(admin, WallId.next(), WallKind.CHALLENGES, terms);
    }

    /** A card, a contribution and a comment that are reported, and a card and a contribution that wait. */
    private void fill(String open, String approved) {
        var author = cast.another(Caller.MEMBER);
        var card = card(author, open);
        var answer = answer(author, card);
        var comment = CommentId.next();
        commenting.post(author, ContributionConversations.about(answer), comment, "Sin respeto", Set.of());
        report(CardConversations.about(card));
        report(ContributionConversations.about(answer));
        reporting.report(admin, comment, ReportReason.OFFENCE, "");
        card(author, approved);
        var shown = card(author, approved);
        moderation.approve(admin, CardConversations.about(shown));
        answer(author, shown);
    }

    private void report(Subject post) {
        reporting.report(admin, post, ReportReason.OFFENCE, "");
    }

    private CardId card(Access author, String wall) {
        var id = CardId.next();
        cards.post(
                author,
                reading.page(author, wall).id(),
                id,
                CardText.of("Cosecha", "Dejan de asistir.", "temas", null, null));
        return id;
    }

    private ContributionId answer(Access author, CardId card) {
        var id = ContributionId.next();
        contributions.post(author, card, id, BoardSection.PROPOSAL, "Un acuerdo");
        return id;
    }
}

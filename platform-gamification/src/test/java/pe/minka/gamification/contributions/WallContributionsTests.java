package pe.minka.gamification.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.RecognitionTest;
import pe.minka.conversations.Moderation;
import pe.minka.conversations.Verdict;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.gamification.ledger.Books;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.practices.PracticeId;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardConversations;
import pe.minka.walls.CardId;
import pe.minka.walls.CardKind;
import pe.minka.walls.CardLifecycle;
import pe.minka.walls.CardSubmitted;
import pe.minka.walls.CardText;
import pe.minka.walls.Cards;
import pe.minka.walls.ContributionConversations;
import pe.minka.walls.ContributionId;
import pe.minka.walls.ContributionRemoved;
import pe.minka.walls.Contributions;
import pe.minka.walls.InitiativePromoted;
import pe.minka.walls.WallReading;

/** From what happens on walls to what somebody has. */
@RecognitionTest
class WallContributionsTests {

    @Autowired
    private People people;

    @Autowired
    private Books books;

    @Autowired
    private MemberAccess access;

    @Autowired
    private WallReading walls;

    @Autowired
    private Cards cards;

    @Autowired
    private CardLifecycle lifecycle;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Moderation moderation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private Access of(MemberId member) {
        return access.of(member).orElseThrow();
    }

    private CardId card(MemberId author, String wall) {
        var id = CardId.next();
        var asker = of(author);
        cards.post(
                asker,
                walls.page(asker, wall).id(),
                id,
                CardText.of("Cosecha", "Uno de cada ocho deja de asistir.", "gestion", null, null));
        return id;
    }

    private ContributionId answer(MemberId author, CardId card, String text) {
        var id = ContributionId.next();
        contributions.post(of(author), card, id, BoardSection.PROPOSAL, text);
        return id;
    }

    @Test
    void aChallengeAnAnswerAndTheBestOneAreRecognised() {
        var nilda = people.member();
        var rosalia = people.member("120005");
        var card = card(nilda, "desafios");
        var best = answer(rosalia, card, "Acuerdo de viaje.");

        lifecycle.solve(of(nilda), card, best);

        holds(nilda, List.of("CHALLENGE_PUBLISHED AWARD 5"));
        holds(rosalia, List.of("CONTRIBUTION_POSTED AWARD 3", "CONTRIBUTION_CHOSEN AWARD 15"));
    }

    @Test
    void choosingOnesOwnAnswerGivesNothingMore() {
        var nilda = people.member();
        var card = card(nilda, "desafios");

        lifecycle.solve(of(nilda), card, answer(nilda, card, "Me respondo."));

        holds(nilda, List.of("CHALLENGE_PUBLISHED AWARD 5", "CONTRIBUTION_POSTED AWARD 3"));
    }

    @Test
    void anInitiativeIsRecognisedAndOnceMoreAsAPractice() {
        var nilda = people.member();
        var card = card(nilda, "iniciativas");

        tell(new InitiativePromoted(card, "PR-2026-0001", nilda, Instant.now()));

        holds(nilda, List.of("INITIATIVE_PUBLISHED AWARD 5", "INITIATIVE_PROMOTED AWARD 25"));
    }

    @Test
    void aPromotedInitiativeThatIsHiddenLosesBothAndHasThemAgainWhenItIsShown() {
        var nilda = people.member();
        var card = card(nilda, "iniciativas");
        String practice = lifecycle.convert(of(nilda), card, PracticeId.next());
        jdbc.sql("update card set stage = 'PROMOTED' where id = :card")
                .param("card", card.value())
                .update();
        tell(new InitiativePromoted(card, practice, nilda, Instant.now()));
        reaches(nilda, 30);
        var moderator = of(moderator());
        var about = CardConversations.about(card);

        moderation.decide(moderator, about, Verdict.HIDDEN, new Reason("Nombra a una estudiante"));
        reaches(nilda, 0);
        moderation.decide(moderator, about, Verdict.RESTORED, new Reason("Ya no la nombra"));
        reaches(nilda, 30);

        moderation.decide(moderator, about, Verdict.HIDDEN, new Reason("Otra vez la nombra"));
        reaches(nilda, 0);
        moderation.decide(moderator, about, Verdict.RESTORED, new Reason("Ya no"));
        reaches(nilda, 30);
    }

    @Test
    void noMoreThanFiveContributionsADayGivePoints() {
        var nilda = people.member();
        var rosalia = people.member();
        var card = card(nilda, "desafios");

        IntStream.range(0, 6).forEach(n -> answer(rosalia, card, "Aporte " + n));

        reaches(rosalia, 15);
    }

    @Test
    void ofWhatTheSamePersonChoosesFiveASeasonGivePoints() {
        var nilda = people.member();
        var rosalia = people.member("120005");

        IntStream.range(0, 6).forEach(n -> {
            var card = card(nilda, "desafios");
            lifecycle.solve(of(nilda), card, answer(rosalia, card, "Aporte " + n));
        });

        await().untilAsserted(() -> assertThat(books.outcomes(rosalia, ContributionKind.CONTRIBUTION_CHOSEN))
                .hasSize(6)
                .containsOnlyOnce("CAPPED_PAIR"));
        reaches(rosalia, 5 * 15 + 5 * 3);
    }

    @Test
    void whatIsHiddenOrGoneTakesItsPointsAlongAndWhatIsShownAgainHasThem() {
        var nilda = people.member();
        var rosalia = people.member();
        var card = card(nilda, "desafios");
        var best = answer(rosalia, card, "Acuerdo de viaje.");
        lifecycle.solve(of(nilda), card, best);
        reaches(rosalia, 18);
        var moderator = of(moderator());

        moderation.decide(
                moderator, ContributionConversations.about(best), Verdict.HIDDEN, new Reason("Nombra a un estudiante"));
        reaches(rosalia, 0);
        moderation.decide(moderator, best.value(), Verdict.RESTORED, new Reason("Ya no lo nombra"));
        reaches(rosalia, 18);

        tell(new ContributionRemoved(best, card, rosalia, Instant.now().plusSeconds(1)));
        reaches(rosalia, 0);
    }

    @Test
    void whatOnlyWaitsForApprovalGivesNothingYet() {
        var nilda = people.member();
        var card = card(nilda, "desafios");
        reaches(nilda, 5);
        var waits = new CardSubmitted(CardId.next(), CardKind.CHALLENGE, nilda, Instant.now());

        tell(waits);
        tell(new CardSubmitted(card, CardKind.CHALLENGE, nilda, Instant.now()));
        answer(nilda, card, "Sigo aquí.");

        reaches(nilda, 8);
    }

    private MemberId moderator() {
        var id = people.member("120005");
        jdbc.sql("""
                        insert into role_grant (member, role, region, granted_at)
                        values (:member, 'MODERATOR', null, now())
                        """).param("member", id.value()).update();
        return id;
    }

    private void tell(Object event) {
        transaction.executeWithoutResult(told -> events.publishEvent(event));
    }

    private void reaches(MemberId member, int points) {
        await().untilAsserted(() -> assertThat(books.score(member)).isEqualTo(points));
    }

    private void holds(MemberId member, List<String> entries) {
        await().untilAsserted(() -> assertThat(books.entries(member)).containsExactlyInAnyOrderElementsOf(entries));
    }
}

package pe.minka.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.conversations.Supports;
import pe.minka.members.Access;
import pe.minka.members.AtOnce;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.StreamLog;

@CoreTest
class BoardTests {

    @Autowired
    private Residents residents;

    @Autowired
    private Cards cards;

    @Autowired
    private CardLifecycle lifecycle;

    @Autowired
    private Contributions contributions;

    @Autowired
    private PostModeration moderation;

    @Autowired
    private WallSearch search;

    @Autowired
    private CardReading reading;

    @Autowired
    private BoardReading boards;

    @Autowired
    private Supports supports;

    @Autowired
    private Commenting commenting;

    @Autowired
    private StreamLog log;

    @Autowired
    private PostUpkeep upkeep;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoSendsTheSameContributionFiftyTimesAtOnceHasPostedItOnce() throws InterruptedException {
        var nilda = residents.member();
        var rosalia = residents.elsewhere();
        var card = residents.challenge(nilda);
        var id = ContributionId.next();

        assertThat(AtOnce.succeeded(
                        50, () -> contributions.post(rosalia, card, id, BoardSection.PROPOSAL, "Acuerdo de viaje.")))
                .isEqualTo(50);

        assertThat(read(nilda, card)).containsExactly("Acuerdo de viaje.");
        assertThat(told(card)).containsExactly("contribution-posted");
    }

    @Test
    void fiftyWhoChooseAtOnceChooseOnce() throws InterruptedException {
        var nilda = residents.member();
        var card = residents.challenge(nilda);
        var one = residents.answer(residents.elsewhere(), card);
        var other = residents.answer(residents.elsewhere(), card);
        var turns =
                IntStream.range(0, 50).mapToObj(n -> n % 2 == 0 ? one : other).iterator();

        long chosen = AtOnce.succeeded(50, () -> {
            ContributionId mine;
            synchronized (turns) {
                mine = turns.next();
            }
            lifecycle.solve(nilda, card, mine);
        });

        assertThat(chosen).isBetween(1L, 25L);
        assertThat(told(card).stream().skip(2)).containsExactly("card-changed", "contribution-changed");
        assertThat(reading.card(nilda, card).stage()).isEqualTo(CardStage.SOLVED);
        assertThat(reading.card(nilda, card).best()).isIn(one, other);
    }

    @Test
    void aSolvedOrArchivedChallengeTakesNothingMore() {
        var nilda = residents.member();
        var rosalia = residents.elsewhere();
        var solved = residents.challenge(nilda);
        lifecycle.solve(nilda, solved, residents.answer(rosalia, solved));
        var archived = residents.challenge(nilda);
        cards.archive(nilda, archived);

        refused("walls.card.closed", () -> residents.answer(rosalia, solved));
        refused("walls.card.closed", () -> residents.answer(rosalia, archived));
    }

    @Test
    void nobodyAnswersAfterTheClosingDate() {
        var nilda = residents.member();
        var card = residents.challenge(nilda);
        jdbc.sql("update card set closes_at = now() - interval '1 minute' where id = :id")
                .param("id", card.value())
                .update();

        refused("walls.card.over", () -> residents.answer(residents.elsewhere(), card));
        assertThat(reading.card(nilda, card).open()).isFalse();
    }

    @Test
    void theBestAnswerIsOneOfTheChallengeAndStaysThere() {
        var nilda = residents.member();
        var rosalia = residents.elsewhere();
        var card = residents.challenge(nilda);
        var elsewhere = residents.answer(rosalia, residents.challenge(nilda));
        var best = residents.answer(rosalia, card);

        refused("walls.solve.unknown", () -> lifecycle.solve(nilda, card, elsewhere));
        assertThatThrownBy(() -> lifecycle.solve(rosalia, card, best)).isInstanceOf(NotFound.class);
        lifecycle.solve(nilda, card, best);

        refused("walls.best.kept", () -> contributions.remove(rosalia, best));
    }

    @Test
    void whatItsAuthorTakesAwayComesBackOrIsGoneForGood() {
        var nilda = residents.member();
        var rosalia = residents.elsewhere();
        var card = residents.challenge(nilda);
        var kept = residents.answer(rosalia, card, "Se queda.");
        var gone = residents.answer(rosalia, card, "Se va.");
        contributions.edit(rosalia, gone, "Se va ya.", Set.of());

        contributions.remove(rosalia, kept);
        contributions.remove(rosalia, gone);
        assertThat(read(nilda, card)).isEmpty();
        contributions.undo(rosalia, kept);
        jdbc.sql("update wall_contribution set removed_at = removed_at - interval '1 minute' where id = :id")
                .param("id", gone.value())
                .update();

        await().untilAsserted(() -> {
            upkeep.wipe();
            assertThatThrownBy(() -> boards.contribution(rosalia, gone)).isInstanceOf(NotFound.class);
        });
        assertThat(read(nilda, card)).containsExactly("Se queda.");
        assertThat(jdbc.sql("""
                        select count(*) from wall_contribution n
                        where n.id = :id and n.text is null
                          and not exists (select from post_past p where p.post = n.id)
                        """).param("id", gone.value()).query(Long.class).single())
                .isOne();
    }

    @Test
    void whatWasSaidBeforeIsKeptWithIt() {
        var nilda = residents.member();
        var card = residents.challenge(nilda);
        var answer = residents.answer(nilda, card, "Uno");

        contributions.edit(nilda, answer, "Dos", Set.of());
        contributions.edit(nilda, answer, "Tres", Set.of());
        contributions.edit(nilda, answer, "Tres", Set.of());

        assertThat(boards.past(residents.elsewhere(), answer))
                .extracting(PastPost::text)
                .containsExactly("Dos", "Uno");
        assertThatThrownBy(() -> contributions.edit(residents.elsewhere(), answer, "Cuatro", Set.of()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aBoardTellsOfWhatIsSaidAndSupportedInTheOrderItHappened() {
        var nilda = residents.member();
        var rosalia = residents.elsewhere();
        var card = residents.challenge(nilda);
        var answer = residents.answer(rosalia, card);

        supports.give(nilda, ContributionConversations.about(answer));
        commenting.post(nilda, ContributionConversations.about(answer), CommentId.next(), "Qué buena idea", Set.of());
        contributions.move(nilda, answer, BoardSection.EXPERIENCE, Place.TOP);
        supports.give(rosalia, CardConversations.about(card));

        assertThat(told(card))
                .containsExactly(
                        "contribution-posted",
                        "contribution-changed",
                        "contribution-changed",
                        "contribution-moved",
                        "card-changed");
    }

    @Test
    void whoWritesTooMuchIsAskedToWaitAndNothingIsPosted() {
        var nilda = residents.member();
        var card = residents.challenge(residents.elsewhere());
        IntStream.range(0, 6).forEach(n -> residents.answer(nilda, card, "Aporte " + n));

        refused("walls.pace.minute", () -> residents.answer(nilda, card, "Uno más"));
        assertThat(read(nilda, card)).hasSize(6);
    }

    @Test
    @DisplayName("S16")
    void whoSendsTwentyAtOnceHasPostedNoMoreThanAMinuteTakes() throws InterruptedException {
        var nilda = residents.member();
        var card = residents.challenge(residents.elsewhere());

        assertThat(AtOnce.succeeded(20, () -> residents.answer(nilda, card))).isEqualTo(6);

        assertThat(read(nilda, card)).hasSize(6);
        assertThat(told(card)).hasSize(6);
    }

    @Test
    void aModeratorOfTheRegionHidesWithAReasonAndItsAuthorReadsIt() {
        var nilda = residents.member();
        var rosalia = residents.elsewhere();
        var card = residents.challenge(rosalia);
        var answer = residents.answer(nilda, card, "Datos de un niño");

        assertThatThrownBy(() -> moderation.hide(residents.moderator("PUN"), answer, new Reason("No")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> moderation.hide(rosalia, answer, new Reason("No")))
                .isInstanceOf(Forbidden.class);
        moderation.hide(residents.moderator("AYA"), answer, new Reason("Nombra a un estudiante"));

        assertThat(read(rosalia, card)).isEmpty();
        assertThatThrownBy(() -> boards.contribution(rosalia, answer)).isInstanceOf(NotFound.class);
        assertThat(boards.hiding(nilda, answer)).contains("Nombra a un estudiante");
        moderation.restore(residents.moderator(null), answer, new Reason("Ya no lo nombra"));
        assertThat(read(rosalia, card)).containsExactly("Datos de un niño");
    }

    @Test
    void anAnsweredChallengeIsArchivedAndNotTakenAway() {
        var nilda = residents.member();
        var card = residents.challenge(nilda);
        residents.answer(residents.elsewhere(), card);

        refused("walls.card.answered", () -> cards.remove(nilda, card));
        cards.archive(nilda, card);
        assertThat(reading.card(residents.elsewhere(), card).stage()).isEqualTo(CardStage.ARCHIVED);
    }

    @Test
    void whoIsNamedIsNamedAsTheyAreCalledToday() {
        var nilda = residents.member();
        var card = residents.challenge(residents.elsewhere());
        String surname = residents.rename(nilda);
        String typed = "Pregunten a @Nilda " + surname + ", que lo vio";
        var answer = residents.answer(residents.elsewhere(), card, typed);

        assertThat(boards.contribution(nilda, answer).text()).isEqualTo(typed);
        String renamed = residents.rename(nilda);

        assertThat(boards.contribution(nilda, answer).text()).contains("Pregunten a @Nilda " + renamed + ", que");
    }

    @Test
    void aCardNamesWhoReadsItsWallAsTheyAreCalledToday() {
        var nilda = residents.member();
        var rosalia = residents.elsewhere();
        String surname = residents.rename(nilda);
        var wall = residents.national(rosalia, "desafios");
        var id = CardId.next();
        String typed = "Con @Nilda " + surname + " lo intentamos";

        cards.post(rosalia, wall, id, CardText.of("Cosecha", typed, Residents.SECTION, null, null));
        cards.post(rosalia, wall, id, CardText.of("Cosecha", typed, Residents.SECTION, null, null));

        assertThat(reading.card(nilda, id).text()).isEqualTo(typed);
        String renamed = residents.rename(nilda);
        assertThat(reading.card(rosalia, id).text()).isEqualTo("Con @Nilda " + renamed + " lo intentamos");
        assertThat(search.find(rosalia, "intentamos cosecha", 50).first())
                .extracting(FoundPost::text)
                .noneMatch(text -> text.contains(nilda.id().value().toString()));
    }

    @Test
    void aClosingDateHasToLieAhead() {
        var nilda = residents.member();
        var wall = residents.national(nilda, "desafios");
        var past = new CardText("Cosecha", "Texto", Residents.SECTION, Instant.parse("2020-01-01T05:00:00Z"), null);

        refused("walls.closes.past", () -> cards.post(nilda, wall, CardId.next(), past));
    }

    private List<String> read(Access asker, CardId card) {
        return boards.page(asker, card, BoardSection.PROPOSAL, CardFilter.ALL, 0, 50).contributions().stream()
                .map(ContributionView::text)
                .toList();
    }

    private List<String> told(CardId card) {
        return log.since(WallStream.board(card), 0).events().stream()
                .map(StreamEvent::kind)
                .toList();
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}

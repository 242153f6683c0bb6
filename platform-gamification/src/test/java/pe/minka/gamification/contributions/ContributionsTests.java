package pe.minka.gamification.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.RecognitionTest;
import pe.minka.gamification.OwnerHand;
import pe.minka.gamification.People;
import pe.minka.gamification.ledger.Books;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.MemberId;
import pe.minka.members.PhotoAdded;
import pe.minka.members.PhotoRemoved;
import pe.minka.practices.AdvisoryKind;
import pe.minka.practices.AdvisoryRecorded;
import pe.minka.practices.CommitmentKept;
import pe.minka.practices.ExpertCommentId;
import pe.minka.practices.ExpertCommentPublished;
import pe.minka.practices.ExpertCommentWithdrawn;
import pe.minka.practices.PracticeAdvanced;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublished;
import pe.minka.practices.PracticeRetracted;
import pe.minka.practices.PracticeSteppedBack;
import pe.minka.practices.PracticesBrought;
import pe.minka.practices.PracticesBrought.Brought;
import pe.minka.practices.ReviewDone;
import pe.minka.practices.Stage;
import pe.minka.practices.route.ReviewLevel;

/** From what the core tells to what somebody has. */
@RecognitionTest
class ContributionsTests {

    private static final Instant MORNING = Instant.parse("2026-05-04T14:00:00Z");
    private static final String CODE = "PR-2026-0001";
    private static final String TITLE = "Aulas que acompañan";

    @Autowired
    private People people;

    @Autowired
    private Books books;

    @Autowired
    private OwnerHand owner;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private AdviceThatBoreFruit advice;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private final PracticeId practice = new PracticeId(UUID.randomUUID());

    @Test
    void everybodyOnTheTeamIsRecognisedForAPracticeAndForItsStages() {
        var nilda = people.member();
        var rosalia = people.member();
        var team = Set.of(nilda, rosalia);

        tell(new PracticePublished(practice, CODE, TITLE, team, MORNING));
        tell(advanced(Stage.INTERMEDIATE, team, 1));

        holds(nilda, List.of("PRACTICE_PUBLISHED AWARD 20", "PRACTICE_INTERMEDIATE AWARD 40"));
        holds(rosalia, List.of("PRACTICE_PUBLISHED AWARD 20", "PRACTICE_INTERMEDIATE AWARD 40"));
    }

    @Test
    void practicesThatAreBroughtCountWithTheStagesTheyHadReached() {
        var nilda = people.member();
        var rosalia = people.member();

        tell(new PracticesBrought(List.of(
                new Brought(practice, CODE, TITLE, nilda, Stage.ADVANCED, MORNING, null),
                brought(TITLE, rosalia, MORNING))));

        holds(
                nilda,
                List.of("PRACTICE_PUBLISHED AWARD 20", "PRACTICE_INTERMEDIATE AWARD 40", "PRACTICE_ADVANCED AWARD 80"));
        holds(rosalia, List.of("PRACTICE_PUBLISHED AWARD 20"));
    }

    @Test
    void aStageCountsForTheDayItWasReachedOn() {
        var nilda = people.member();
        var later = MORNING.minus(Duration.ofDays(365));
        var reached = Map.of(Stage.INTERMEDIATE, MORNING);

        tell(new PracticesBrought(
                List.of(new Brought(practice, CODE, TITLE, nilda, Stage.INTERMEDIATE, later, reached))));

        await().untilAsserted(() -> {
            assertThat(books.score(nilda, "2025")).isEqualTo(20);
            assertThat(books.score(nilda, "2026")).isEqualTo(40);
        });
    }

    @Test
    void whatCanNeverBeCountedIsHandledAndTheOthersBroughtWithItCount() {
        var nilda = people.member();
        var rosalia = people.member();

        new PracticeContributions(ledger, advice).on(lot(nilda, rosalia, "Aulas\u0000"));

        holds(nilda, List.of("PRACTICE_PUBLISHED AWARD 20"));
        holds(rosalia, List.of("PRACTICE_PUBLISHED AWARD 20"));
    }

    @Test
    void newsOfWhatCanNeverBeCountedAreNotToldForEver() {
        var nilda = people.member();

        tell(new PracticePublished(practice, CODE, TITLE + "\u0000", Set.of(nilda), MORNING));

        await().untilAsserted(() -> assertThat(unhandled(practice)).isZero());
        holds(nilda, List.of());
    }

    @Test
    void whatFailsForAnotherReasonIsToldAgainAndTheOthersCountMeanwhile() {
        var nilda = people.member();
        var rosalia = people.member();
        var listener = new PracticeContributions(ledger, advice);
        owner.changes("alter table contribution add constraint unforeseen check (title <> 'Averiada') not valid");
        try {
            assertThatThrownBy(() -> listener.on(lot(nilda, rosalia, "Averiada")))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            owner.changes("alter table contribution drop constraint unforeseen");
        }
        holds(nilda, List.of("PRACTICE_PUBLISHED AWARD 20"));
        holds(rosalia, List.of("PRACTICE_PUBLISHED AWARD 20"));
    }

    private static PracticesBrought lot(MemberId first, MemberId last, String failing) {
        return new PracticesBrought(List.of(
                brought(TITLE, first, MORNING),
                brought(failing, first, MORNING),
                brought(TITLE, first, Instant.MAX),
                brought(TITLE, last, MORNING)));
    }

    private int unhandled(PracticeId told) {
        return jdbc.sql("""
                        select count(*) from event_publication
                        where serialized_event like '%' || ? || '%' and listener_id like '%PracticeContributions%'
                          and completion_date is null
                        """).param(told.value().toString()).query(Integer.class).single();
    }

    @Test
    void aStepBackTakesBackTheStagesAboveAndNothingElse() {
        var nilda = people.member();
        var team = Set.of(nilda);
        tell(new PracticePublished(practice, CODE, TITLE, team, MORNING));
        tell(advanced(Stage.INTERMEDIATE, team, 1));
        tell(advanced(Stage.ADVANCED, team, 2));

        tell(new PracticeSteppedBack(practice, CODE, TITLE, Stage.INTERMEDIATE, team, nilda, MORNING.plusSeconds(3)));

        reaches(nilda, 60);
    }

    @Test
    void aPracticeThatIsRetractedLeavesNothing() {
        var nilda = people.member();
        var advisor = people.advisor();
        tell(new PracticePublished(practice, CODE, TITLE, Set.of(nilda), MORNING));
        tell(advice(advisor, nilda, 1));
        reaches(nilda, 30);
        reaches(advisor, 5);

        tell(new PracticeRetracted(practice, CODE, MORNING.plusSeconds(9)));

        reaches(nilda, 0);
        reaches(advisor, 0);
    }

    @Test
    void adviceIsWorthMoreOnceThePracticeAdvancesInTheSameSeason() {
        var nilda = people.member();
        var advisor = people.advisor();
        tell(advice(advisor, nilda, 1));
        reaches(advisor, 5);

        tell(advanced(Stage.INTERMEDIATE, Set.of(nilda), 2));

        reaches(advisor, 20);
        reaches(nilda, 50);
    }

    @Test
    void newsOfAdviceThatComeAfterThoseOfTheStageCountTheSame() {
        var nilda = people.member();
        var advisor = people.advisor();
        tell(advanced(Stage.INTERMEDIATE, Set.of(nilda), 2));
        reaches(nilda, 40);

        tell(advice(advisor, nilda, 1));

        reaches(advisor, 20);
    }

    @Test
    void adviceAfterTheStageOrInAnotherSeasonHasNotBroughtIt() {
        var nilda = people.member();
        var late = people.advisor();
        var lastYear = people.advisor();
        tell(advanced(Stage.INTERMEDIATE, Set.of(nilda), 2));
        tell(advice(late, nilda, 3));
        tell(advice(lastYear, nilda, -200 * 86_400));

        reaches(late, 5);
        reaches(lastYear, 5);
    }

    @Test
    void theStageThatWasLostTakesTheFruitOfAdviceAlong() {
        var nilda = people.member();
        var advisor = people.advisor();
        tell(advice(advisor, nilda, 1));
        tell(advanced(Stage.INTERMEDIATE, Set.of(nilda), 2));
        reaches(advisor, 20);

        tell(new PracticeSteppedBack(
                practice, CODE, TITLE, Stage.INITIAL, Set.of(nilda), nilda, MORNING.plusSeconds(3)));

        reaches(advisor, 5);
    }

    @Test
    void aPromiseThatWasKeptIsRecognisedOnceToTheWholeTeamAndGoesWithThePractice() {
        var nilda = people.member();
        var rosalia = people.member();
        var advisor = people.advisor();
        var promise = kept("acta", advisor, Set.of(nilda, rosalia), 1);
        tell(promise);
        tell(promise);
        tell(new PhotoAdded(nilda, MORNING));
        tell(new PhotoAdded(rosalia, MORNING));

        holds(nilda, List.of("COMMITMENT_KEPT AWARD 5", "PROFILE_COMPLETED AWARD 5"));
        holds(rosalia, List.of("COMMITMENT_KEPT AWARD 5", "PROFILE_COMPLETED AWARD 5"));
        assertThat(books.entries(advisor)).isEmpty();

        tell(new PracticeRetracted(practice, CODE, MORNING.plusSeconds(9)));
        reaches(nilda, 5);
        reaches(rosalia, 5);
    }

    @Test
    void ofThePromisesTheSamePersonConfirmsInADayThreeGivePoints() {
        var nilda = people.member();
        var advisor = people.advisor();
        IntStream.rangeClosed(1, 4).forEach(n -> tell(kept("acta#" + n, advisor, Set.of(nilda), n)));
        reaches(nilda, 15);

        tell(kept("otra", people.advisor(), Set.of(nilda), 5));
        tell(kept("mañana", advisor, Set.of(nilda), 86_400));

        reaches(nilda, 25);
    }

    @Test
    void nobodyIsRecognisedForAPromiseThatOneOfTheTeamConfirms() {
        var nilda = people.member();
        var insider = people.advisor();

        tell(kept("acta", insider, Set.of(nilda, insider), 1));
        tell(kept("otra", people.advisor(), Set.of(nilda), 2));

        holds(nilda, List.of("COMMITMENT_KEPT AWARD 5"));
    }

    @Test
    void anExpertIsRecognisedOnceHoweverOftenACommentIsCorrected() {
        var expert = people.member();
        var comment = new ExpertCommentId(UUID.randomUUID());
        tell(expert(comment, expert, 1));
        tell(expert(comment, expert, 2));
        reaches(expert, 15);

        tell(new ExpertCommentWithdrawn(practice, CODE, TITLE, comment, expert, Set.of(), MORNING.plusSeconds(5)));

        reaches(expert, 0);
    }

    @Test
    void reviewsOfOnesOwnGiveNothing() {
        var reviewer = people.advisor();
        var insider = people.advisor();

        tell(review(reviewer, insider));
        tell(review(insider, insider));
        tell(new PhotoAdded(insider, MORNING));

        reaches(reviewer, 5);
        holds(insider, List.of("PROFILE_COMPLETED AWARD 5"));
    }

    @Test
    void aPhotoCompletesTheProfileOnce() {
        var nilda = people.member();

        tell(new PhotoAdded(nilda, MORNING));
        tell(new PhotoAdded(nilda, MORNING.plusSeconds(1)));
        reaches(nilda, 5);

        tell(new PhotoRemoved(nilda, MORNING.plusSeconds(2)));
        reaches(nilda, 0);
    }

    private static Brought brought(String title, MemberId holder, Instant at) {
        return new Brought(new PracticeId(UUID.randomUUID()), "PR-2026-0002", title, holder, Stage.INITIAL, at, null);
    }

    private PracticeAdvanced advanced(Stage stage, Set<MemberId> team, int after) {
        return new PracticeAdvanced(
                practice, CODE, TITLE, stage, team, team.iterator().next(), MORNING.plusSeconds(after));
    }

    private AdvisoryRecorded advice(MemberId advisor, MemberId holder, int after) {
        return new AdvisoryRecorded(
                practice,
                CODE,
                TITLE,
                UUID.randomUUID().toString(),
                AdvisoryKind.PERSONALISED,
                advisor,
                holder,
                Set.of(holder),
                MORNING.plusSeconds(after));
    }

    private CommitmentKept kept(String origin, MemberId confirmedBy, Set<MemberId> team, int after) {
        return new CommitmentKept(practice, CODE, TITLE, origin, confirmedBy, team, MORNING.plusSeconds(after));
    }

    private ExpertCommentPublished expert(ExpertCommentId comment, MemberId expert, int edition) {
        return new ExpertCommentPublished(
                practice, CODE, TITLE, comment, expert, edition, Set.of(), MORNING.plusSeconds(edition));
    }

    private ReviewDone review(MemberId reviewer, MemberId insider) {
        return new ReviewDone(practice, CODE, TITLE, ReviewLevel.TERRITORIAL, true, reviewer, Set.of(insider), MORNING);
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

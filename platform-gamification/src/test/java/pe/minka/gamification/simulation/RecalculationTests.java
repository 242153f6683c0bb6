package pe.minka.gamification.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.gamification.ledger.Books;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.points.MyPoints;
import pe.minka.gamification.points.PointsFilter;
import pe.minka.gamification.points.Recalculated;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

/** Rules applied to what is past: the ledger keeps what was, and the difference is added to it. */
@RecognitionTest
class RecalculationTests {

    private static final ContributionKind KIND = ContributionKind.EXPERT_COMMENT;
    private static final Instant THEN = Instant.parse("2017-06-01T15:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired
    private Recalculations recalculations;

    @Autowired
    private SeasonRecount recount;

    @Autowired
    private Recounting recounting;

    @Autowired
    private Trials trials;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    @Autowired
    private MyPoints points;

    @Autowired
    private JdbcClient jdbc;

    private Access admin;

    @BeforeEach
    void setUp() {
        admin = administrators.national();
    }

    @AfterEach
    void everythingAddsUp() {
        assertThat(books.differences()).isEmpty();
    }

    @Test
    void eachWhoseContributionsAreWorthSomethingElseGetsTheDifferenceOnce() {
        var expert = people.member();
        comment(expert, 0);
        comment(expert, 1);

        UUID id = apply(10);
        recounting.carryOn();
        recounting.carryOn();

        assertThat(books.entries(expert))
                .containsExactly(
                        "EXPERT_COMMENT AWARD 15",
                        "EXPERT_COMMENT AWARD 15",
                        "EXPERT_COMMENT RECALCULATION -5",
                        "EXPERT_COMMENT RECALCULATION -5");
        assertThat(books.score(expert, "2017")).isEqualTo(20);
        assertThat(recalculations.lines(admin, id)).contains(new RecalculationLine(expert, 2, -10));
        assertThat(points.page(expert, PointsFilter.ALL, new PageRequest(1, 2)).items())
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.words()).isEqualTo("Se acordó");
                    assertThat(line.recalculated())
                            .extracting(Recalculated::id, Recalculated::by)
                            .containsExactly(id, admin.id());
                });
        var view = recalculations.find(admin, id);
        assertThat(view.finished()).isTrue();
        assertThat(view.percent()).isEqualTo(100);
        assertThat(view.losing()).isPositive();
        apply(15);
        recounting.carryOn();
        assertThat(books.score(expert, "2017")).isEqualTo(30);
    }

    @Test
    void whatWasTakenBackIsGivenAgainAtItsNewWorth() {
        var expert = people.member();
        var cause = comment(expert, 0);
        ledger.withdraw(cause, THEN.plusSeconds(10));

        apply(10);
        recounting.carryOn();
        assertThat(books.score(expert, "2017")).isZero();
        ledger.record(Contribution.accepted(cause, expert, "Aulas", "/", THEN.plusSeconds(20)));

        assertThat(books.score(expert, "2017")).isEqualTo(10);
        apply(15);
        recounting.carryOn();
    }

    @Test
    void whatBreaksOffInTheMiddleIsCarriedOnWithoutCountingTwice() {
        var expert = people.member();
        comment(expert, 0);
        apply(10);
        recounting.carryOn();
        jdbc.sql("update recalculation set finished_at = null, reached = 0 where decided_by = ?")
                .param(admin.id().value())
                .update();

        recounting.carryOn();

        assertThat(books.score(expert, "2017")).isEqualTo(10);
        apply(15);
        recounting.carryOn();
    }

    @Test
    void aCapLeavesPlacesForNobodyElseAndLiftingItGivesThemBack() {
        var expert = people.member();
        comment(expert, 0);
        comment(expert, 1);
        var taken = comment(expert, 2);

        applyCaps(new Caps(2, null, null));
        ledger.withdraw(taken, THEN.plusSeconds(3));
        comment(expert, 4);
        assertThat(books.outcomes(expert, KIND)).containsExactly("AWARDED", "AWARDED", "CAPPED_DAY", "CAPPED_DAY");
        assertThat(books.score(expert, "2017")).isEqualTo(30);

        applyCaps(new Caps(null, null, 5));
        comment(expert, 5);
        comment(expert, 6);
        assertThat(books.outcomes(expert, KIND))
                .containsExactly("AWARDED", "AWARDED", "AWARDED", "AWARDED", "AWARDED", "CAPPED_SEASON");
        assertThat(books.score(expert, "2017")).isEqualTo(60);
        apply(15);
        recounting.carryOn();
        assertThat(books.score(expert, "2017")).isEqualTo(75);
    }

    private void applyCaps(Caps caps) {
        var terms = new RuleTerms(15, caps, Moment.ACCEPTANCE, Audience.EVERYBODY, true);
        recount.decide(admin, new DraftRules("2017", Map.of(KIND, terms)));
        recounting.carryOn();
    }

    @Test
    void onlyOneIsCountedAtATimeAndNoClosedSeason() {
        comment(people.member(), 0);
        apply(10);
        assertThatThrownBy(() -> apply(12))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recognition.recalculation.running");
        recounting.carryOn();
        apply(15);
        recounting.carryOn();
    }

    @Test
    void nothingIsAppliedThatWasNotTriedOutJustSo() {
        comment(people.member(), 0);
        var tried = new DraftRules("2017", Map.of(KIND, terms(12)));
        trials.run(admin, tried, null);

        assertUntried(new DraftRules("2017", Map.of(KIND, terms(13))));
        assertUntried(new DraftRules("2017", Map.of(KIND, terms(12), ContributionKind.REVIEW_DONE, terms(5))));
        ledger.record(Contribution.accepted(
                Cause.once("practice:" + UUID.randomUUID(), KIND), people.member(), "Aulas", "/", THEN.minus(YEAR)));
        assertUntried(new DraftRules("2016", Map.of(KIND, terms(12))));

        apply(14);
        recounting.carryOn();
        assertUntried(tried);
        trials.run(admin, tried, null);
        UUID id = recalculations.decide(admin, wish(tried));
        recounting.carryOn();
        assertThat(jdbc.sql(
                                "select t.fingerprint from recalculation r join rule_trial t on t.id = r.trial where r.id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(tried.fingerprint());
        apply(15);
        recounting.carryOn();
    }

    private void assertUntried(DraftRules draft) {
        assertThatThrownBy(() -> recalculations.decide(admin, wish(draft)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recognition.recalculation.untried");
    }

    private static ApplyRules wish(DraftRules draft) {
        return new ApplyRules(draft, Map.of(), false, new Reason("Se acordó"));
    }

    private static RuleTerms terms(int points) {
        return new RuleTerms(points, Caps.NONE, Moment.ACCEPTANCE, Audience.EVERYBODY, true);
    }

    @Test
    void theAverageOfATeamIsCountedAnewWithItsPeople() {
        String ugel = "010003";
        for (int second = 0; second < 5; second++) {
            comment(people.member(ugel), second);
        }
        await().untilAsserted(() -> assertThat(average(ugel)).hasValue(1500));

        apply(10);
        recount.finish(admin);

        await().untilAsserted(() -> assertThat(average(ugel)).hasValue(1000));
        apply(15);
        recount.finish(admin);
    }

    private Optional<Integer> average(String ugel) {
        return jdbc.sql("""
                        select t.average
                        from team_score t
                        join organisation o on o.id = t.organisation
                        where t.season = '2017' and o.kind = 'UGEL' and o.code = ?
                        """).param(ugel).query(Integer.class).optional();
    }

    private UUID apply(int points) {
        return recount.decide(admin, new DraftRules("2017", Map.of(KIND, terms(points))));
    }

    private Cause comment(MemberId expert, int second) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), KIND);
        ledger.record(Contribution.accepted(cause, expert, "Aulas", "/", THEN.plusSeconds(second)));
        return cause;
    }
}

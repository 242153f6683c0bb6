package pe.minka.gamification.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.Books;
import pe.minka.gamification.ledger.Came;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.ContributionHistory;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.rules.Rules;
import pe.minka.members.MemberId;

/** A season replayed with the rules it was counted under is the season. */
@RecognitionTest
class ReplayTests {

    private static final Instant START = Instant.parse("2021-04-01T15:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    @Autowired
    private Rules rules;

    @Autowired
    private ContributionHistory history;

    @Autowired
    private Simulator simulator;

    @ParameterizedTest
    @ValueSource(longs = {1, 4, 9, 16})
    void theRulesInForceGiveWhatTheLedgerGave(long seed) {
        var random = new Random(seed);
        var members = IntStream.range(0, 4).mapToObj(n -> people.member()).toList();
        List<Runnable> news = new ArrayList<>();
        for (int n = 0; n < 90; n++) {
            news.addAll(something(random, members));
        }
        Collections.shuffle(news, random);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var all = news.stream().map(threads::submit).toList();
            assertThat(all).allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofSeconds(30)));
        }
        assertThat(books.differences()).isEmpty();

        var replay = new Replay(inForce());
        assertThat(season())
                .isNotEmpty()
                .allSatisfy(came ->
                        assertThat(replay.judge(came)).isEqualTo(came.kept().verdict()));
        var simulation = simulator.simulate(administrators.national(), new DraftRules("2021", inForce()));
        assertThat(simulation.shifts()).isEmpty();
        assertThat(simulation.after()).isEqualTo(simulation.before());
    }

    @Test
    void otherRulesSayWhoWouldRiseAndFallAndChangeNothing() {
        var author = people.member("050003");
        var reviewer = people.member("120005");
        Instant at = Instant.parse("2020-06-01T15:00:00Z");
        ledger.record(Contribution.accepted(
                Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED),
                author,
                "A",
                "/",
                at));
        IntStream.range(0, 3)
                .forEach(n -> ledger.record(Contribution.accepted(
                        Cause.once("practice:" + UUID.randomUUID(), ContributionKind.REVIEW_DONE),
                        reviewer,
                        "A",
                        "/",
                        at.plusSeconds(n))));
        var draft = new DraftRules(
                "2020",
                Map.of(
                        ContributionKind.PRACTICE_PUBLISHED, terms(4, Caps.NONE),
                        ContributionKind.REVIEW_DONE, terms(9, new Caps(2, null, null))));

        var simulation = simulator.simulate(administrators.national(), draft);

        assertThat(simulation.shifts())
                .extracting(Shift::member, Shift::before, Shift::after, Shift::rankBefore, Shift::rankAfter)
                .containsExactlyInAnyOrder(tuple(author, 20, 4, 1, 2), tuple(reviewer, 15, 18, 2, 1));
        assertThat(simulation.places()).isEqualTo(new Simulation.Places(1, 1, 0));
        assertThat(simulation.gaining()).isEqualTo(1);
        assertThat(simulation.losing()).isEqualTo(1);
        assertThat(simulation.regions()).contains(new Share("AYA", 1, 0, 1, 20, 4), new Share("JUN", 1, 1, 0, 15, 18));
        assertThat(simulation.kinds()).containsExactly(new Share("UGEL", 2, 1, 1, 35, 22));
        assertThat(simulation.before()).isEqualTo(new Totals(2, 35, 57));
        assertThat(simulation.after()).isEqualTo(new Totals(2, 22, 82));
        assertThat(simulation.standings())
                .containsExactly(
                        new StandingShare(Standing.PARTICIPATING, 2, 2),
                        new StandingShare(Standing.DISTINGUISHED, 0, 0),
                        new StandingShare(Standing.TRANSFORMING, 0, 0));
        assertThat(books.score(author, "2020")).isEqualTo(20);
        assertThat(books.score(reviewer, "2020")).isEqualTo(15);
    }

    @Test
    void placesAreThoseOfTheBoardsAndWhoeverStandsAsideFallsWithTheirPointsAsTheyWere() {
        Instant at = Instant.parse("2018-06-01T15:00:00Z");
        var author = told(ContributionKind.PRACTICE_PUBLISHED, at);
        var tied = told(ContributionKind.PRACTICE_PUBLISHED, at);
        var reviewer = told(ContributionKind.REVIEW_DONE, at);
        var newcomer = told(ContributionKind.SUPPORT_RECEIVED, at);
        var draft = new DraftRules(
                "2018",
                Map.of(
                        ContributionKind.REVIEW_DONE, terms(30, Caps.NONE),
                        ContributionKind.SUPPORT_RECEIVED, terms(0, Caps.NONE)));

        var simulation = simulator.simulate(administrators.national(), draft);

        assertThat(simulation.shifts())
                .extracting(Shift::member, Shift::move, Shift::places, Shift::change)
                .containsExactlyInAnyOrder(
                        tuple(reviewer, Move.RISES, 2, 25),
                        tuple(author, Move.FALLS, 1, 0),
                        tuple(tied, Move.FALLS, 1, 0),
                        tuple(newcomer, Move.LEAVES, 0, -1));
        assertThat(simulation.places()).isEqualTo(new Simulation.Places(1, 3, 0));
        assertThat(simulation.gaining()).isEqualTo(1);
        assertThat(simulation.losing()).isEqualTo(1);
        assertThat(simulation.contributions()).isEqualTo(2);
        assertThat(simulation.regions()).containsExactly(new Share("AYA", 4, 1, 3, 46, 70));
    }

    private MemberId told(ContributionKind kind, Instant at) {
        var member = people.member();
        var told = Contribution.accepted(Cause.once("practice:" + UUID.randomUUID(), kind), member, "A", "/", at);
        ledger.record(kind == ContributionKind.SUPPORT_RECEIVED ? told.givenBy(people.member()) : told);
        return member;
    }

    private List<Runnable> something(Random random, List<MemberId> members) {
        var receiver = members.get(random.nextInt(members.size()));
        var giver = members.get(random.nextInt(members.size()));
        String subject = "practice:" + UUID.randomUUID();
        Instant at = START.plus(DAY.multipliedBy(random.nextInt(2))).plusSeconds(random.nextInt(3600));
        var kind = random.nextInt(4) == 0 ? ContributionKind.PROFILE_COMPLETED : ContributionKind.SUPPORT_RECEIVED;
        var cause = new Cause(subject, kind, giver.value().toString());
        var told = Contribution.accepted(cause, receiver, "Aulas", "/practicas/PR", at);
        Runnable given = () -> ledger.record(kind == ContributionKind.SUPPORT_RECEIVED ? told.givenBy(giver) : told);
        Runnable taken = () -> ledger.withdraw(cause, at.plusSeconds(1));
        return random.nextInt(4) == 0 ? List.of(given, taken) : List.of(given);
    }

    private Map<ContributionKind, RuleTerms> inForce() {
        return Arrays.stream(ContributionKind.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        kind -> rules.inForce(kind, START).orElseThrow().terms()));
    }

    private List<Came> season() {
        List<Came> season = new ArrayList<>();
        history.each("2021", inForce(), season::add);
        return season;
    }

    private static RuleTerms terms(int points, Caps caps) {
        return new RuleTerms(points, caps, Moment.ACCEPTANCE, Audience.EVERYBODY, true);
    }

    @Test
    void whoWouldReachAStandingIsToldAndNobodyLosesOne() {
        var nilda = people.member();
        Instant at = Instant.parse("2019-06-01T15:00:00Z");
        for (var kind : List.of(
                ContributionKind.PRACTICE_PUBLISHED, ContributionKind.REVIEW_DONE, ContributionKind.EXPERT_COMMENT)) {
            ledger.record(
                    Contribution.accepted(Cause.once("practice:" + UUID.randomUUID(), kind), nilda, "A", "/", at));
        }
        var generous = new DraftRules("2019", Map.of(ContributionKind.PRACTICE_PUBLISHED, terms(90, Caps.NONE)));
        var mean = new DraftRules("2019", Map.of(ContributionKind.PRACTICE_PUBLISHED, terms(0, Caps.NONE)));

        assertThat(simulator.simulate(administrators.national(), generous).shifts())
                .extracting(Shift::standingBefore, Shift::standingAfter)
                .containsExactly(tuple(Standing.PARTICIPATING, Standing.DISTINGUISHED));
        assertThat(simulator.simulate(administrators.national(), mean).shifts())
                .extracting(Shift::standingBefore, Shift::standingAfter)
                .containsExactly(tuple(Standing.PARTICIPATING, Standing.PARTICIPATING));
    }
}

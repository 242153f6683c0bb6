package pe.minka.gamification.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Board;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Offices;
import pe.minka.gamification.People;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.ledger.Participants;
import pe.minka.gamification.rules.Rules;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

@RecognitionTest
class StandingTests {

    private static final String DECIDE = """
            insert into recognition_rule (kind, version, points, moment, audience, enabled, valid_from, reason)
            select kind, max(version) + 1, 5, 'ACCEPTANCE', :audience, true, '-infinity', 'Se acordó'
            from recognition_rule
            where kind = :kind
            group by kind
            """;

    @Autowired
    private Ledger ledger;

    @Autowired
    private ReachedRows reached;

    @Autowired
    private Participants participants;

    @Autowired
    private Standings standings;

    @Autowired
    private Ladders ladders;

    @Autowired
    private Rules rules;

    @Autowired
    private StandingUpkeep upkeep;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String practice = "practice:" + UUID.randomUUID();
    private Instant now = Instant.EPOCH;
    private MemberId nilda = new MemberId(new UUID(0, 0));

    @BeforeEach
    void somebody() {
        now = clock.instant();
        nilda = people.member();
    }

    @Test
    void whoHasContributedNothingLacksAFirstContribution() {
        var progress = standings.of(nilda);

        assertThat(progress.reached()).isNull();
        assertThat(missing(progress)).matches(Missing::contribution);
        assertThat(missing(progress).next().standing()).isEqualTo(Standing.PARTICIPATING);
    }

    @Test
    void theFirstAcceptedContributionMakesAParticipant() {
        contribute(ContributionKind.SUPPORT_RECEIVED, practice, people.member());

        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.PARTICIPATING);
        assertThat(standings.of(nilda).since()).isNotNull();
    }

    @Test
    void aHundredPointsOfThreeKindsDistinguishAndFewerDoNot() {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        contribute(ContributionKind.PRACTICE_ADVANCED);
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.PARTICIPATING);
        assertThat(missing(standings.of(nilda)))
                .isEqualTo(new Missing(ladders.current().distinguished(), false, 0, 1, false));

        contribute(ContributionKind.LESSON_PUBLISHED);
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);
    }

    @Test
    void whatIsTakenBackCountsNoMoreButNobodyDropsForIt() {
        distinguish();
        var lesson = contribute(ContributionKind.LESSON_PUBLISHED);

        ledger.withdraw(lesson, now.plusSeconds(1));
        ledger.end(practice, now.plusSeconds(1));

        var progress = standings.of(nilda);
        assertThat(progress.reached()).isEqualTo(Standing.DISTINGUISHED);
        assertThat(progress.points()).isLessThan(100);
        assertThat(progress.kinds()).isLessThan(3);
    }

    @Test
    void threeHundredPointsTransformOnlyWithAPracticeInForceAtTheLastStage() {
        distinguish();
        IntStream.range(0, 3).forEach(n -> contribute(ContributionKind.PRACTICE_ADVANCED));
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);
        assertThat(missing(standings.of(nilda)))
                .isEqualTo(new Missing(ladders.current().transforming(), false, 0, 0, true));

        offices.advance(nilda, "-1 day");
        upkeep.assess();
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);

        offices.advance(nilda, "1 day");
        upkeep.assess();
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.TRANSFORMING);
        assertThat(standings.of(nilda).missing()).isNull();
    }

    @Test
    void manyContributionsAtOnceAddUpToTheStandingTheySufficeFor() {
        var kinds = List.of(
                ContributionKind.PRACTICE_PUBLISHED,
                ContributionKind.PRACTICE_ADVANCED,
                ContributionKind.LESSON_PUBLISHED,
                ContributionKind.EXPERT_COMMENT);
        var all = kinds.stream()
                .map(kind -> CompletableFuture.runAsync(() -> contribute(kind)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);
    }

    @Test
    void eachSeasonBeginsAnew() {
        now = now.minusSeconds(400L * 86_400);
        distinguish();

        assertThat(standings.of(nilda).reached()).isNull();
        var season = String.valueOf(now.atZone(Peru.ZONE).getYear());
        assertThat(reached.of(participants.id(nilda).orElseThrow(), season)).containsKey(Standing.DISTINGUISHED);
    }

    @Test
    void whatTheStandingsTakeIsChangedByNationalAdministratorsAndTakesNothingAway() {
        distinguish();
        var before = ladders.current();
        var admin = offices.administrator();
        var higher = ladder(before.version(), 5_000);
        assertThatThrownBy(() -> ladders.change(offices.of(nilda), higher, new Reason("Porque sí"), ""))
                .isInstanceOf(Forbidden.class);

        transaction.executeWithoutResult(undone -> {
            ladders.change(
                    admin,
                    higher,
                    new Reason("Somos más"),
                    ladders.look(admin, higher).stamp());

            assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);
            assertThat(ladders.history(admin).getFirst().reason()).isEqualTo("Somos más");
            assertThat(ladders.history(admin).getFirst().by()).isEqualTo(admin.id());
            assertThatThrownBy(() -> ladders.change(admin, ladder(before.version(), 6_000), new Reason("Otra vez"), ""))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("gamification.ladder.changed.own");
            assertThatThrownBy(() ->
                            ladders.change(admin, ladder(before.version() + 7, 6_000), new Reason("Adelante"), ""))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("gamification.ladder.changed");
            var other = offices.administrator();
            assertThatThrownBy(() -> ladders.change(other, ladder(before.version(), 6_000), new Reason("Otra vez"), ""))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("gamification.ladder.changed");
            undone.setRollbackOnly();
        });
    }

    @Test
    void noStandingAsksForMoreKindsThanThereAre() {
        int most = rules.giving(Board.MEMBERS, now);
        assertThat(most).isBetween(3, ContributionKind.values().length);

        assertThatThrownBy(() -> askFor(most + 1))
                .hasMessage("gamification.step.kinds.few")
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo("transformingKinds");
    }

    @Test
    void aHigherStandingTakesSomethingAndHasANameOfItsOwn() {
        var now = ladders.current();
        var admin = offices.administrator();
        refused("distinguishedPoints", () -> ladders.look(admin, ladder(now.version(), 0)));
        refused(
                "distinguishedKinds",
                () -> ladders.look(
                        admin,
                        new Ladder(
                                now.version(),
                                now.participating(),
                                new Step(Standing.DISTINGUISHED, "Destacado", 100, 0),
                                now.transforming())));
        refused("transformingPoints", () -> new Step(Standing.TRANSFORMING, "Transformador", -1, 1));
        refused(
                "distinguished",
                () -> new Ladder(
                        now.version(),
                        now.participating(),
                        new Step(
                                Standing.DISTINGUISHED,
                                now.participating().label().toUpperCase(Locale.ROOT),
                                10,
                                1),
                        now.transforming()));
    }

    /** As they could be decided on once. */
    @Test
    void aVersionThatTakesNothingIsReadAndGivesWay() {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        Access admin = offices.administrator();

        transaction.executeWithoutResult(undone -> {
            int version = ladders.current().version() + 1;
            jdbc.sql("insert into standing_ladder values (?, 'Uno', 'Dos', 0, 0, 'Tres', 0, 0, null, now(), 'Antes')")
                    .param(version)
                    .update();

            assertThat(ladders.current().distinguished().points()).isZero();
            assertThat(ladders.history(admin))
                    .first()
                    .extracting(LadderVersion::reason)
                    .isEqualTo("Antes");
            assertThat(standings.of(nilda).ladder().version()).isEqualTo(version);
            contribute(ContributionKind.EXPERT_COMMENT);
            assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);

            var wanted = ladder(version, 5_000);
            ladders.change(
                    admin,
                    wanted,
                    new Reason("Que pida algo"),
                    ladders.look(admin, wanted).stamp());
            assertThat(ladders.current().distinguished().points()).isEqualTo(5_000);
            undone.setRollbackOnly();
        });
    }

    private static void refused(String field, ThrowingCallable wish) {
        assertThatThrownBy(wish)
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo(field);
    }

    @Test
    void whoAsksForTooManyKindsReadsForWhomThereAreFewer() {
        transaction.executeWithoutResult(undone -> {
            int all = ContributionKind.values().length;
            Stream.of(ContributionKind.values()).forEach(kind -> decide(kind, "EVERYBODY"));
            assertThat(refusal(all + 1)).containsExactly(all, 1);

            decide(ContributionKind.EXPERT_COMMENT, "ADVISORS");
            assertThat(refusal(all)).containsExactly(all - 1, 0);

            decide(ContributionKind.EXPERT_COMMENT, "MEMBERS");
            assertThat(refusal(all)).containsExactly(all - 1, 2);

            decide(ContributionKind.REVIEW_DONE, "ADVISORS");
            assertThat(refusal(all)).containsExactly(all - 1, 1);
            undone.setRollbackOnly();
        });
    }

    @Test
    void whoHasEnoughOnceTheyTakeLessReachesItAtOnce() {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        Access admin = offices.administrator();

        transaction.executeWithoutResult(undone -> {
            var lower = new Ladder(
                    ladders.current().version(),
                    new Step(Standing.PARTICIPATING, "Participativo", 0, 0),
                    new Step(Standing.DISTINGUISHED, "Destacado", 20, 1),
                    new Step(Standing.TRANSFORMING, "Referente", 300, 3));
            ladders.change(
                    admin,
                    lower,
                    new Reason("Empezamos de a pocos"),
                    ladders.look(admin, lower).stamp());

            assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);
            undone.setRollbackOnly();
        });
    }

    private void distinguish() {
        contribute(ContributionKind.PRACTICE_PUBLISHED, practice, null);
        contribute(ContributionKind.PRACTICE_ADVANCED, practice, null);
        contribute(ContributionKind.EXPERT_COMMENT);
    }

    private Cause contribute(ContributionKind kind) {
        return contribute(kind, "practice:" + UUID.randomUUID(), null);
    }

    private Cause contribute(ContributionKind kind, String subject, @Nullable MemberId giver) {
        var cause = Cause.once(subject, kind);
        var told = Contribution.accepted(cause, nilda, "Aulas", "/practicas/PR", now);
        ledger.record(giver == null ? told : told.givenBy(giver));
        return cause;
    }

    private Object[] refusal(int kinds) {
        return catchThrowableOfType(RuleViolation.class, () -> askFor(kinds)).arguments();
    }

    private void askFor(int kinds) {
        var before = ladders.current();
        var wanted = new Ladder(
                before.version(),
                before.participating(),
                before.distinguished(),
                new Step(Standing.TRANSFORMING, "Transformador", 5_000, kinds));
        ladders.change(offices.administrator(), wanted, new Reason("Más variado"), "");
    }

    private void decide(ContributionKind kind, String audience) {
        jdbc.sql(DECIDE).param("kind", kind.name()).param("audience", audience).update();
    }

    private static Ladder ladder(int version, int points) {
        return new Ladder(
                version,
                new Step(Standing.PARTICIPATING, "Participativo", 0, 0),
                new Step(Standing.DISTINGUISHED, "Destacado", points, 3),
                new Step(Standing.TRANSFORMING, "Transformador", points, 3));
    }

    private static Missing missing(Progress progress) {
        return Objects.requireNonNull(progress.missing());
    }
}

package pe.minka.gamification.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Board;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Offices;
import pe.minka.gamification.People;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Participants;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

/** What the standings take is looked at before it changes, and taken back with what only the change gave. */
@RecognitionTest
@Transactional
class LadderChangesTests {

    /** More than anybody has in other tests of this season. */
    private static final int MANY = 12;

    private static final int MUCH = 900;

    private static final List<ContributionKind> KINDS = List.of(
            ContributionKind.PRACTICE_PUBLISHED,
            ContributionKind.PRACTICE_ADVANCED,
            ContributionKind.LESSON_PUBLISHED,
            ContributionKind.EXPERT_COMMENT,
            ContributionKind.REVIEW_DONE);

    @Autowired
    private Ledger ledger;

    @Autowired
    private Participants participants;

    @Autowired
    private ReachedRows reached;

    @Autowired
    private Judgement judgement;

    @Autowired
    private MeritRows merits;

    @Autowired
    private Standings standings;

    @Autowired
    private Ladders ladders;

    @Autowired
    private LadderUndoing undoing;

    @Autowired
    private Seasons seasons;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Access admin;
    private MemberId nilda;
    private String season;

    @BeforeEach
    void setUp() {
        admin = offices.administrator();
        nilda = people.member();
        season = seasons.current().code();
    }

    @Test
    void whomAChangeWouldReachIsToldBeforeItIsDecided() {
        contribute(nilda, MANY);
        var counselor = people.advisor();
        contribute(counselor, MANY + 1);

        var rise = rise(ladders.look(admin, wanted(MUCH, 1)), Standing.DISTINGUISHED);

        assertThat(rise.newly()).isEqualTo(2);
        assertThat(rise.then()).isEqualTo(rise.now() + 2);
        assertThat(rise.boards())
                .containsExactly(new Reach.OnBoard(Board.MEMBERS, 1), new Reach.OnBoard(Board.ADVISORS, 1));
        assertThat(rise.regions()).containsExactly(new Reach.InRegion("AYA", 2));
        assertThat(rise.sample())
                .containsExactly(new Reach.Person(counselor, 80 * (MANY + 1)), new Reach.Person(nilda, 80 * MANY));
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.PARTICIPATING);
        assertThat(ladders.current().version())
                .isEqualTo(ladders.history(admin).getFirst().ladder().version());
    }

    @Test
    void whoHidesIsCountedAndNotNamed() {
        contribute(nilda, MANY);
        jdbc.sql("update participant set visibility = 'HIDDEN' where member = ?")
                .param(nilda.value())
                .update();

        var rise = rise(ladders.look(admin, wanted(MUCH, 1)), Standing.DISTINGUISHED);

        assertThat(rise.newly()).isEqualTo(1);
        assertThat(rise.sample()).isEmpty();
    }

    @Test
    void whoHasMoreThanTheyWouldReachTodayIsToldToKeepIt() {
        distinguish(nilda);
        var higher = wanted(5_000, 3);

        var rise = rise(ladders.look(admin, higher), Standing.DISTINGUISHED);
        assertThat(rise.newly()).isZero();
        assertThat(rise.kept()).isEqualTo(rise.now()).isPositive();

        change(higher);
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);
        assertThat(ladders.reached(admin)).containsEntry(Standing.DISTINGUISHED, rise.now());
    }

    @Test
    void onlyWhatWasLookedAtIsDecided() {
        contribute(nilda, MANY);
        var lower = wanted(MUCH, 1);
        refused(lower, "", "gamification.ladder.unseen");
        refused(lower, ladders.look(admin, wanted(MUCH + 1, 1)).stamp(), "gamification.ladder.moved");

        String seen = ladders.look(admin, lower).stamp();
        contribute(people.member(), MANY);
        refused(lower, seen, "gamification.ladder.moved");

        change(lower);
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);
    }

    @Test
    void otherNamesAloneAreDecidedUnseen() {
        var now = ladders.current();
        var top = now.transforming();
        var renamed = new Ladder(
                now.version(),
                now.participating(),
                now.distinguished(),
                new Step(Standing.TRANSFORMING, "Referente", top.points(), top.kinds()));

        var before = clock.instant();
        ladders.change(admin, renamed, new Reason("Así los llamamos"), "");

        assertThat(ladders.current().transforming().label()).isEqualTo("Referente");
        assertThat(ladders.then(before)).isEqualTo(now);
        assertThat(ladders.then(Instant.EPOCH).version()).isEqualTo(1);
    }

    @Test
    void aChangeIsTakenBackWithWhatOnlyItGave() {
        var before = people.member();
        distinguish(before);
        contribute(nilda, MANY);
        var former = ladders.current();
        change(wanted(MUCH, 1));
        int version = ladders.current().version();
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);

        var view = undoing.look(admin).orElseThrow();
        assertThat(view.restored()).isEqualTo(former);
        assertThat(view.people()).isEqualTo(1);
        assertThat(view.falling()).containsExactly(new Undoing.Falling(former.distinguished(), 1));
        assertThatThrownBy(() -> undo(version, view.stamp(), "Error"))
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo("reason");
        assertThatThrownBy(() -> undo(version, "", "Se guardó por error")).hasMessage("gamification.ladder.undo.moved");
        assertThatThrownBy(() -> undo(version - 1, view.stamp(), "Se guardó por error"))
                .hasMessage("gamification.ladder.undo.late");
        assertThatThrownBy(() -> undoing.undo(offices.of(nilda), version, view.stamp(), new Reason("Se guardó mal")))
                .isInstanceOf(Forbidden.class);

        long asked = checks(nilda);
        undo(version, view.stamp(), "Se guardó por error");

        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.PARTICIPATING);
        assertThat(standings.of(nilda).points()).isEqualTo(80 * MANY);
        assertThat(standings.of(before).reached()).isEqualTo(Standing.DISTINGUISHED);
        assertThat(ladders.current().steps()).isEqualTo(former.steps());
        assertThat(ladders.history(admin).getFirst().undoes()).isEqualTo(version);
        assertThat(notices(nilda)).containsExactly("STANDING_CORRECTED");
        assertThat(notices(before)).isEmpty();
        assertThat(checks(nilda)).isGreaterThan(asked);
        assertThat(jdbc.sql("select action from audit_entry where actor = ?")
                        .param(admin.id().value())
                        .query(String.class)
                        .list())
                .contains("recognition.standingsUndone");
    }

    @Test
    void whoLosesTwoStandingsIsToldOnce() {
        contribute(nilda, MANY);
        offices.advance(nilda, "1 day");
        change(ladder(MUCH, 1, MUCH, 1));
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.TRANSFORMING);

        var view = undoing.look(admin).orElseThrow();
        assertThat(view.people()).isEqualTo(1);
        assertThat(view.falling()).hasSize(2);
        undo(ladders.current().version(), view.stamp(), "Se guardó por error");

        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.PARTICIPATING);
        assertThat(notices(nilda)).containsExactly("STANDING_CORRECTED");
    }

    @Test
    void whatWasTakenBackCanBeDecidedAgain() {
        contribute(nilda, MANY);
        change(wanted(MUCH, 1));
        undoNewest();
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.PARTICIPATING);

        undoNewest();

        assertThat(ladders.current().distinguished().points()).isEqualTo(MUCH);
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);
    }

    @Test
    void whatAHigherStandingKeptFromPeopleIsReachedOnceItIsTakenBack() {
        change(wanted(5_000, 3));
        distinguish(nilda);
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.PARTICIPATING);

        undoNewest();

        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);
        assertThat(notices(nilda)).isEmpty();
    }

    @Test
    void aSeasonThatIsOverOrClosedStaysAsItIs() {
        change(wanted(MUCH, 1));
        assertThat(undoing.isPossible(admin)).isTrue();
        jdbc.sql("update season set closed_at = now() where code = ?")
                .param(season)
                .update();
        assertThat(undoing.look(admin)).isEmpty();
        assertThat(undoing.isPossible(admin)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 5, 11, 23, 47})
    void nobodyKeepsWhatOnlyTheUndoneChangeGaveAndNobodyLosesWhatTheyHad(long seed) {
        var random = new Random(seed);
        var crowd = IntStream.range(0, 8).mapToObj(n -> people.member()).toList();
        crowd.stream().filter(one -> random.nextBoolean()).forEach(one -> offices.advance(one, "1 day"));
        crowd.forEach(one -> atRandom(random, one));
        var had = held(crowd);
        var former = ladders.current();
        int second = 10 + random.nextInt(200);
        int kinds = 1 + random.nextInt(3);
        change(ladder(second, kinds, second + random.nextInt(300), kinds + random.nextInt(2)));
        var undone = ladders.current();
        crowd.forEach(one -> atRandom(random, one));

        undoNewest();

        held(crowd).forEach((one, has) -> {
            var deserved = judgement.deserved(one, merits.of(one, season), season);
            var owed = had.getOrDefault(one, Set.of());
            assertThat(has).containsAll(owed).containsAll(deserved);
            assertThat(has)
                    .allMatch(standing -> owed.contains(standing)
                            || deserved.contains(standing)
                            || !undone.of(standing).takesLess(former.of(standing)));
        });
    }

    private void atRandom(Random random, MemberId member) {
        List<Cause> given = new ArrayList<>();
        IntStream.range(0, random.nextInt(7))
                .forEach(n -> given.add(contribute(member, KINDS.get(random.nextInt(KINDS.size())))));
        given.stream()
                .filter(cause -> random.nextInt(4) == 0)
                .forEach(cause -> ledger.withdraw(cause, clock.instant().plusSeconds(1)));
    }

    private Map<ParticipantId, Set<Standing>> held(List<MemberId> crowd) {
        Map<ParticipantId, Set<Standing>> held = new HashMap<>();
        crowd.forEach(one -> participants
                .id(one)
                .ifPresent(
                        id -> held.put(id, new HashSet<>(reached.of(id, season).keySet()))));
        return held;
    }

    private void distinguish(MemberId member) {
        contribute(member, ContributionKind.PRACTICE_PUBLISHED);
        contribute(member, ContributionKind.PRACTICE_ADVANCED);
        contribute(member, ContributionKind.EXPERT_COMMENT);
    }

    private void contribute(MemberId member, int practices) {
        IntStream.range(0, practices).forEach(n -> contribute(member, ContributionKind.PRACTICE_ADVANCED));
    }

    private Cause contribute(MemberId member, ContributionKind kind) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), kind);
        ledger.record(Contribution.accepted(cause, member, "Aulas", "/practicas/PR", clock.instant()));
        return cause;
    }

    private void change(Ladder wanted) {
        ladders.change(
                admin,
                wanted,
                new Reason("Lo acordó la mesa"),
                ladders.look(admin, wanted).stamp());
    }

    private void refused(Ladder wanted, String seen, String code) {
        assertThatThrownBy(() -> ladders.change(admin, wanted, new Reason("Lo acordó la mesa"), seen))
                .hasMessage(code);
    }

    private void undoNewest() {
        var view = undoing.look(admin).orElseThrow();
        undo(view.undone().ladder().version(), view.stamp(), "Se guardó por error");
    }

    private void undo(int version, String seen, String reason) {
        undoing.undo(admin, version, seen, new Reason(reason));
    }

    private Ladder wanted(int points, int kinds) {
        return ladder(points, kinds, 50_000, 3);
    }

    private Ladder ladder(int second, int kinds, int last, int lastKinds) {
        return new Ladder(
                ladders.current().version(),
                new Step(Standing.PARTICIPATING, "Participativo", 0, 0),
                new Step(Standing.DISTINGUISHED, "Destacado", second, kinds),
                new Step(Standing.TRANSFORMING, "Transformador", last, lastKinds));
    }

    private static Reach.Rise rise(Reach reach, Standing standing) {
        return reach.steps().stream()
                .filter(rise -> rise.step().standing() == standing)
                .findFirst()
                .orElseThrow();
    }

    private List<String> notices(MemberId member) {
        return jdbc.sql("select kind from notice where member = ? and kind not like 'BADGE%'")
                .param(member.value())
                .query(String.class)
                .list();
    }

    private long checks(MemberId member) {
        return jdbc.sql(
                        "select count(*) from badge_check c join participant p on p.id = c.participant where p.member = ?")
                .param(member.value())
                .query(Long.class)
                .single();
    }
}

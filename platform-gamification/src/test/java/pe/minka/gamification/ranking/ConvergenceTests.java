package pe.minka.gamification.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisZSetCommands;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.gamification.People;
import pe.minka.gamification.RankingTest;
import pe.minka.gamification.RecognitionChoice;
import pe.minka.gamification.RecognitionChoices;
import pe.minka.gamification.Visibility;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;

/** Whatever happens, in whatever order it arrives, however often: the boards end as the database has it. */
@RankingTest
class ConvergenceTests {

    private static final List<String> PERIODS = List.of("*", "2026", "2026-10", "2026-11");
    private static final List<Visibility> VISIBILITIES = List.of(Visibility.values());
    private static final List<String> BOARDS = List.of("MEMBERS", "ADVISORS", "NONE", "MEMBERS");

    @Autowired
    private Crowd crowd;

    @Autowired
    private People people;

    @Autowired
    private RecognitionChoices choices;

    @Autowired
    private Entries entries;

    @Autowired
    private Boards boards;

    @Autowired
    private Repair repair;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private BothBoards both;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RedisConnectionFactory redis;

    @Autowired
    private Generations generations;

    @Autowired
    private BoardName name;

    @Autowired
    private RankingFigures figures;

    private record Person(MemberId member, ParticipantId participant) {}

    private Person person() {
        var member = people.member();
        return new Person(member, crowd.join(member));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theBoardsEndAsTheDatabaseHasIt(long seed) {
        repair.catchUp();
        var random = new Random(seed);
        var everybody = IntStream.range(0, 12).mapToObj(n -> person()).toList();
        List<Runnable> happening = IntStream.range(0, 150)
                .mapToObj(n -> something(random, everybody.get(random.nextInt(everybody.size()))))
                .toList();

        try (var threads = Executors.newFixedThreadPool(6)) {
            var all = happening.stream().map(threads::submit).toList();
            assertThat(all).allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofSeconds(30)));
        }

        both.assertBecomeTheSame(PERIODS);
    }

    /** What somebody may do, and what a slow or a doubtful copyist may do meanwhile. */
    private Runnable something(Random random, Person person) {
        var who = person.participant();
        int number = random.nextInt(1_000);
        return switch (random.nextInt(12)) {
            case 0, 1 -> () -> crowd.move(who, organisation(number));
            case 2 -> () -> crowd.board(who, BOARDS.get(number % 4));
            case 3, 4 ->
                () -> choices.change(
                        person.member(), new RecognitionChoice(VISIBILITIES.get(number % 3), number % 5 == 0));
            case 5, 6 -> replay(who);
            case 7 -> number < 300 ? () -> repair.rebuild(number % 2 == 0) : repair::catchUp;
            default -> () -> crowd.earn(who, number % 40 - 10, "*", PERIODS.get(1 + number % 3));
        };
    }

    /** What was read early is written late. */
    private Runnable replay(ParticipantId who) {
        List<Entry> early = entries.of(List.of(who.value()));
        return () -> {
            boards.put(early);
            boards.put(early);
        };
    }

    private OrganisationId organisation(int number) {
        return new OrganisationId(jdbc.sql("select id from organisation order by id offset :number * 37 limit 1")
                .param("number", number % 12)
                .query(UUID.class)
                .single());
    }

    @Test
    void anOlderStateNeverReplacesANewerOne() {
        repair.catchUp();
        var who = person().participant();
        crowd.earn(who, 10, "*");
        var early = entries.of(List.of(who.value()));
        crowd.earn(who, 20, "*");
        both.assertBecomeTheSame(PERIODS);

        assertThat(boards.put(early)).contains(List.of(false));

        assertThat(both.differences(PERIODS)).isEmpty();
    }

    @Test
    void whatNobodyWasToldIsFoundAndCounted() {
        // A platform that has just started builds its boards on a thread of its own.
        both.assertBecomeTheSame(PERIODS);
        repair.catchUp();
        long late = figures.late();
        var who = person().participant();
        crowd.earnUnheard(who, 30, "*", "2026");

        repair.catchUp();

        assertThat(both.differences(PERIODS)).isEmpty();
        assertThat(figures.late()).as("only what was missing is counted").isEqualTo(late + 1);
    }

    /** On the board of the season in the whole country. */
    private void spoil(BiConsumer<RedisZSetCommands, byte[]> how) {
        try (var connection = redis.getConnection()) {
            byte[] current = connection.hashCommands().hGet(name.key(), "current".getBytes(StandardCharsets.UTF_8));
            String key = new String(name.key(), StandardCharsets.UTF_8) + ":"
                    + new String(current, StandardCharsets.UTF_8) + ":MEMBERS:2026:*";
            how.accept(connection.zSetCommands(), key.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatSomebodySpoiltInRedisIsPutRightWithinARoundAndTold() {
        var one = person().participant();
        var other = person().participant();
        crowd.earn(one, 30, "*", "2026");
        crowd.earn(other, 20, "*", "2026");
        both.assertBecomeTheSame(PERIODS);
        repair.catchUp();
        long before = figures.differing();
        spoil((sets, board) -> {
            sets.zAdd(board, -900, Entry.member(one.value()));
            sets.zRem(board, Entry.member(other.value()));
        });
        assertThat(both.differences(PERIODS)).isNotEmpty();

        Awaitility.await().untilAsserted(() -> {
            upkeep.lookOver();
            assertThat(both.differences(PERIODS)).isEmpty();
        });

        assertThat(figures.differing()).isEqualTo(before + 2);
    }

    @Test
    void whatSomebodyWroteIntoRedisIsFoundAtNightAndTold() {
        var who = person().participant();
        crowd.earn(who, 30, "*", "2026");
        both.assertBecomeTheSame(PERIODS);
        repair.catchUp();
        long before = figures.differing();
        spoil((sets, board) -> sets.zAdd(board, -900, Entry.member(who.value())));
        assertThat(both.differences(PERIODS)).isNotEmpty();

        upkeep.reconcile();

        assertThat(both.differences(PERIODS)).isEmpty();
        assertThat(figures.differing()).isEqualTo(before + 1);
    }

    @Test
    void whatSomebodyAsksForWhileOthersBuildIsBuiltAfterwards() {
        repair.catchUp();
        var asked = new Upkeep(repair, new Circuit());
        var others = generations.begin(entries.complete()).orElseThrow();
        asked.rebuildSoon();

        asked.look(true);
        assertThat(asked.isAskedToRebuild()).isTrue();

        assertThat(generations.swap(others)).isTrue();
        asked.look(true);
        assertThat(asked.isAskedToRebuild()).isFalse();
        assertThat(both.differences(PERIODS)).isEmpty();
    }

    @Test
    void aRegionThatChangesItsMacroRegionTakesItsPeopleAlong() {
        var who = person().participant();
        crowd.earn(who, 30, "*", "2026");
        repair.catchUp();
        String home = jdbc.sql(
                        "select o.region from participant p join organisation o on o.id = p.organisation where p.id = :id")
                .param("id", who.value())
                .query(String.class)
                .single();
        String before = macroRegion(home, "ORIENTE");

        repair.catchUp();
        List<String> differences = new ArrayList<>(both.differences(PERIODS));
        macroRegion(home, before);
        repair.catchUp();

        assertThat(differences).isEmpty();
        assertThat(both.differences(PERIODS)).isEmpty();
    }

    private String macroRegion(String region, String next) {
        String before = jdbc.sql("select macro_region from region where code = :code")
                .param("code", region)
                .query(String.class)
                .single();
        jdbc.sql("update region set macro_region = :next where code = :code")
                .param("next", next)
                .param("code", region)
                .update();
        return before;
    }

    /** As after a backup was restored: versions and transactions of the boards lie in the future. */
    @Test
    void boardsOfADatabaseThatWentBackInTimeAreBuiltAnew() {
        var who = person().participant();
        crowd.earn(who, 30, "*", "2026");
        both.assertBecomeTheSame(PERIODS);
        var entry = entries.of(List.of(who.value())).getFirst();
        var points = List.of(new Entry.Points("*", 77, 0));
        boards.put(List.of(new Entry(entry.field(), entry.id(), 1_000, entry.board(), entry.scopes(), points)));
        generations.completeUntil(Long.MAX_VALUE);
        assertThat(both.differences(PERIODS)).isNotEmpty();

        repair.catchUp();

        assertThat(both.differences(PERIODS)).isEmpty();
    }
}

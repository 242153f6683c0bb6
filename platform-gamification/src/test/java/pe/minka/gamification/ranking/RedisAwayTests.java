package pe.minka.gamification.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pe.minka.RecognitionTest;
import pe.minka.embedded.EmbeddedCache;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.gamification.Board;
import pe.minka.gamification.People;
import pe.minka.gamification.Period;
import pe.minka.gamification.Ranking;
import pe.minka.gamification.RankingScope;
import pe.minka.gamification.RankingSource;
import pe.minka.gamification.Rankings;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ranking.StallingLine.Healing;
import pe.minka.members.MemberId;

/** Ten thousand people on the boards of a Redis that is emptied, killed and stalled: nobody who reads or writes notices. */
@RecognitionTest
@TestMethodOrder(MethodOrderer.MethodName.class)
@Tag("alone")
class RedisAwayTests {

    private static final int PEOPLE = 10_000;
    private static final int READERS = 3;
    private static final long SECOND = 1_000_000_000L;
    private static final long PAUSE = 5_000_000L;
    /** The goals are 5 s and 2 s on a machine that does nothing else, where infra/prove-recognition.sh holds them. */
    private static final long PATIENCE = 8 * SECOND;

    private static final long RETURN = 5 * SECOND;

    /** One command is waited for, then the database is asked: 700 ms there. */
    private static final long ONE_TIMEOUT = 3 * SECOND / 2;

    /** 1 s there. */
    private static final long HEALED = 3 * SECOND;

    /** So long a command may take. */
    private static final long COMMAND = 2 * SECOND / 5;

    private static final Ranking NATIONAL = new Ranking(Board.MEMBERS, Period.season("2026"), RankingScope.NATIONAL);
    private static final EmbeddedCache CACHE = EmbeddedCache.alone();

    private static final String URL = "spring.data.redis.url";
    private static final StallingLine LINE =
            StallingLine.to(Objects.requireNonNull(CACHE.settings().get(URL)));

    private static ParticipantId writer = new ParticipantId(new UUID(0, 0));
    private static MemberId reader = new MemberId(new UUID(0, 0));

    @Autowired
    private Rankings rankings;

    @Autowired
    private Crowd crowd;

    @Autowired
    private People people;

    @Autowired
    private BothBoards both;

    @Autowired
    private Repair repair;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private RedisConnectionFactory redis;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry registry) {
        EmbeddedDatabase.settingsOf(EmbeddedDatabase.forTests().newDatabase())
                .forEach((name, value) -> registry.add(name, () -> value));
        registry.add(URL, LINE::url);
    }

    @BeforeEach
    void gather() {
        if (jdbc.sql("select count(*) from participant").query(Integer.class).single() == 0) {
            reader = people.member();
            writer = crowd.join(reader);
            crowd.earn(writer, 90, "*", "2026", "2026-11");
            crowd.gather(PEOPLE);
            countEverybody();
            upkeep.repair();
        }
        await("Redis answers", this::isLive);
    }

    /** As after a minute of any installation: without it each comparison of all boards takes ten seconds. */
    private void countEverybody() {
        String name = jdbc.sql("select current_database()").query(String.class).single();
        EmbeddedDatabase.forTests().run(name, "analyze");
    }

    private boolean isLive() {
        return rankings.count(NATIONAL) > 0
                && rankings.page(NATIONAL, null, 1, reader).source() == RankingSource.REDIS;
    }

    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + 20 * SECOND;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Reads without pause from several threads while something happens; how long each reading took, in nanoseconds. */
    private List<Long> readWhile(Runnable something) {
        var expected = rankings.page(NATIONAL, null, 50, reader).rows();
        var durations = new ConcurrentLinkedQueue<Long>();
        var going = new AtomicBoolean(true);
        var readers = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < READERS; i++) {
            readers.add(CompletableFuture.runAsync(() -> {
                while (going.get()) {
                    long start = System.nanoTime();
                    assertThat(rankings.page(NATIONAL, null, 50, reader).rows()).isEqualTo(expected);
                    durations.add(System.nanoTime() - start);
                }
            }));
        }
        try {
            something.run();
        } finally {
            going.set(false);
        }
        readers.forEach(CompletableFuture::join);
        return List.copyOf(durations);
    }

    @Test
    void boardsThatWereWipedOutWhilePeopleLookAreThereAgainWithinSeconds() {
        var durations = readWhile(() -> {
            try (var connection = redis.getConnection()) {
                connection.serverCommands().flushAll();
            }
            long start = System.nanoTime();
            await("built anew", this::isLive);
            report("10 000 people on all boards again after FLUSHALL, while three read", System.nanoTime() - start);
            assertThat(System.nanoTime() - start).isLessThan(PATIENCE);
        });

        assertThat(durations).isNotEmpty();
        both.assertBecomeTheSame(List.of("*", "2026", "2026-11"));
    }

    @Test
    void buildingAnewDisturbsNobody() {
        var durations = readWhile(() -> {
            long start = System.nanoTime();
            repair.rebuild(false);
            report("rebuild of 10 000 people on all boards, while three read", System.nanoTime() - start);
            assertThat(System.nanoTime() - start).isLessThan(PATIENCE);
        });

        assertThat(durations).isNotEmpty();
        assertThat(rankings.page(NATIONAL, null, 1, reader).source()).isEqualTo(RankingSource.REDIS);
    }

    @Test
    void whatIsWrittenWhileRedisIsDeadIsThereWhenItComesBack() {
        crowd.earn(writer, 1, "*", "2026", "2026-11");
        CACHE.crash();
        try {
            readWhile(() -> assertThat(rankings.page(NATIONAL, null, 50, reader).source())
                    .isEqualTo(RankingSource.DATABASE));
            crowd.earn(writer, 1, "*", "2026", "2026-11");
        } finally {
            CACHE.start();
        }
        long start = System.nanoTime();
        await("Redis answers", this::isLive);
        report("read from Redis again after it was killed and started empty", System.nanoTime() - start);
        assertThat(System.nanoTime() - start).isLessThan(RETURN);

        both.assertBecomeTheSame(List.of("*", "2026", "2026-11"));
    }

    @Test
    void aRedisThatStallsHoldsUpNoWriterAndAReaderOnlyOnce() {
        holdsUpNobody("Redis stalls", CACHE::freeze, CACHE::thaw);
    }

    /** Here nothing stalls that the machine could tell: whatever is sent is taken in, and no connection is refused or ends. */
    @ParameterizedTest
    @EnumSource
    void aLineThatSwallowsEverythingHoldsUpNoWriterAndAReaderOnlyOnce(Healing healing) {
        holdsUpNobody("the line swallows everything, " + healing, () -> LINE.stall(healing), LINE::heal);
    }

    private void holdsUpNobody(String what, Runnable stall, Runnable heal) {
        var before = writing();
        stall.run();
        long[] during;
        List<Long> readings;
        try {
            long start = System.nanoTime();
            assertThat(rankings.page(NATIONAL, null, 50, reader).source()).isEqualTo(RankingSource.DATABASE);
            long first = System.nanoTime() - start;
            report("first reading while " + what, first);
            assertThat(first).isLessThan(ONE_TIMEOUT);
            readings = readWhile(() -> await("many readings", new Countdown(20)));
            during = writing();
            assertThat(rankings.page(NATIONAL, null, 50, reader).source()).isEqualTo(RankingSource.DATABASE);
        } finally {
            heal.run();
        }
        long start = System.nanoTime();
        await("Redis answers", this::isLive);
        long back = System.nanoTime() - start;
        report("read from Redis again after " + what, back);
        assertThat(back).isLessThan(HEALED);

        report("median of a write before", before[before.length / 2]);
        report("median of a write while " + what, during[during.length / 2]);
        assertThat(during[during.length / 2]).isLessThan(SECOND / 5);
        assertThat(during[during.length * 9 / 10]).as("hardly any write").isLessThan(COMMAND);
        assertThat(readings.stream().sorted().toList().get(readings.size() / 2)).isLessThan(COMMAND);
        both.assertBecomeTheSame("2026-11");
    }

    /** So many readings of this thread. */
    private final class Countdown implements BooleanSupplier {

        private int left;

        Countdown(int count) {
            this.left = count;
        }

        @Override
        public boolean getAsBoolean() {
            rankings.page(NATIONAL, null, 50, reader);
            return --left == 0;
        }
    }

    private long[] writing() {
        long[] durations = new long[50];
        for (int i = 0; i < durations.length; i++) {
            long start = System.nanoTime();
            crowd.earn(writer, 1, "*", "2026", "2026-11");
            durations[i] = System.nanoTime() - start;
        }
        Arrays.sort(durations);
        return durations;
    }

    /** Read by whoever looks for the figure. */
    private static void report(String what, long nanos) {
        System.getLogger(RedisAwayTests.class.getName())
                .log(System.Logger.Level.WARNING, "{0}: {1} ms", what, nanos / 1_000_000);
    }
}

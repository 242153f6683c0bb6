package pe.minka;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.gamification.Board;
import pe.minka.gamification.Period;
import pe.minka.gamification.Ranking;
import pe.minka.gamification.RankingScope;
import pe.minka.gamification.RankingSource;
import pe.minka.gamification.Rankings;
import pe.minka.gamification.ranking.BoardKey;
import pe.minka.gamification.ranking.Crowd;
import pe.minka.gamification.ranking.Leaderboards;
import pe.minka.members.MemberId;
import pe.minka.shared.Peru;

/**
 * Measures the live ranking with as many people as asked for, a million if not, and prints rows for docs/mediciones.md.
 * Nobody runs it but infra/measure-ranking.sh.
 */
@Tag("alone")
class RankingRig {

    private static final int SAMPLES = 20_000;
    private static final int WARM_UP = 5_000;
    /** As many at once as programs ask the API in its rig, and four times as many. */
    private static final List<Integer> ASKERS = List.of(16, 64);

    /** The best of them is what can be reached. */
    private static final List<Pipelines> PIPELINES =
            List.of(new Pipelines(1, 256), new Pipelines(2, 64), new Pipelines(4, 64), new Pipelines(4, 256));

    /** One after the other and again: what the machine does besides is not on one side only. */
    private static final int ROUNDS = 3;

    private static final Duration THROUGHPUT = Duration.ofSeconds(4);
    private static final Ranking NATIONAL = new Ranking(Board.MEMBERS, Period.season("2026"), RankingScope.NATIONAL);
    private static final BoardKey KEY = BoardKey.of(NATIONAL);

    private static final int PEOPLE = Integer.getInteger("minka.people", 1_000_000);
    private static final int SOME = 10_000;

    /** So many connections, each with so many questions under way. */
    private record Pipelines(int connections, int depth) {}

    /** The goals are those of a machine that does nothing else; whatever is counted here may take its time. */
    private static final String[] PATIENT = {
        "--minka.ranking.sweep-every=24h",
        "--spring.data.redis.timeout=400ms",
        "--spring.data.redis.connect-timeout=500ms",
        "--spring.datasource.hikari.data-source-properties.options=-c statement_timeout=0",
        "--spring.datasource.hikari.data-source-properties.socketTimeout=900"
    };

    @Test
    void measures() {
        try (var platform = new SpringApplicationBuilder(RecognitionApplication.class)
                .web(WebApplicationType.NONE)
                .run(PATIENT)) {
            gather(platform);
            new Measuring(
                            platform.getBean(Leaderboards.class),
                            platform.getBean(Rankings.class),
                            platform.getBean(JdbcClient.class),
                            platform.getBean(LettuceConnectionFactory.class))
                    .measure();
        }
    }

    private static void gather(ConfigurableApplicationContext platform) {
        String url = platform.getEnvironment().getProperty("spring.datasource.url", "");
        // How long it takes to make a crowd is of no interest.
        EmbeddedDatabase.forTests()
                .run(
                        url.substring(url.lastIndexOf('/') + 1),
                        "drop index member_sought; drop index member_name_likeness; alter table score disable trigger user");
        platform.getBean(Crowd.class).gather(PEOPLE);
        String database = url.substring(url.lastIndexOf('/') + 1);
        EmbeddedDatabase.forTests().run(database, "alter table score enable trigger user");
        // As the server does by itself between one day and the next.
        EmbeddedDatabase.forTests().run(database, "vacuum analyze");
    }

    /** The figures, one after the other. */
    private static final class Measuring {

        private final Leaderboards boards;
        private final Rankings rankings;
        private final JdbcClient jdbc;
        private final LettuceConnectionFactory redis;
        private final List<UUID> participants;
        private final int ranked;
        private final List<MemberId> members;

        Measuring(Leaderboards boards, Rankings rankings, JdbcClient jdbc, LettuceConnectionFactory redis) {
            this.boards = boards;
            this.rankings = rankings;
            this.jdbc = jdbc;
            this.redis = redis;
            this.participants = some("id");
            this.ranked = jdbc.sql("select count(*) from participant where board = 'MEMBERS'")
                    .query(Integer.class)
                    .single();
            this.members = some("member").stream().map(MemberId::new).toList();
        }

        private List<UUID> some(String column) {
            return jdbc.sql("select %s from participant where board = 'MEMBERS' order by md5(id::text) limit :some"
                            .formatted(column))
                    .param("some", SOME)
                    .query(UUID.class)
                    .list();
        }

        void measure() {
            rebuild("construir los tableros");
            rebuild("construirlos otra vez, mientras se leen");
            say("memoria de Redis", memory());
            warmUp();
            latency("los 50 primeros, en el puerto", i -> boards.page(KEY, null, 50));
            latency(
                    "mi fila y mis vecinos, en el puerto",
                    i -> boards.around(KEY, participants.get(i % participants.size()), 3));
            latency("los 50 primeros, con nombres", i -> rankings.page(NATIONAL, null, 50, members.getFirst()));
            latency(
                    "mi fila y mis vecinos, con nombres",
                    i -> rankings.around(NATIONAL, members.get(i % members.size())));
            latency(
                    "los 50 primeros y mi fila, con nombres",
                    i -> rankings.pageWithMe(NATIONAL, null, 50, members.get(i % members.size())));
            compare("los 50 primeros", () -> boards.page(KEY, null, 50), this::stretch);
            compare(
                    "mi fila y mis vecinos",
                    () -> boards.around(
                            KEY, participants.get(ThreadLocalRandom.current().nextInt(participants.size())), 3),
                    this::neighbours);
        }

        private void compare(String what, Runnable question, Commands commands) {
            Map<Integer, List<Rate>> ports = new TreeMap<>();
            Map<Pipelines, List<Rate>> raw = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                ASKERS.forEach(askers -> ports.computeIfAbsent(askers, all -> new ArrayList<>())
                        .add(throughput(askers, () -> () -> {
                            question.run();
                            return 1;
                        })));
                PIPELINES.forEach(pipelines ->
                        raw.computeIfAbsent(pipelines, all -> new ArrayList<>()).add(pipelined(pipelines, commands)));
            }
            var best = raw.entrySet().stream()
                    .max(Comparator.comparingDouble(
                            one -> median(one.getValue()).perSecond()))
                    .orElseThrow();
            ports.forEach(
                    (askers, rates) -> report(what, askers, median(rates), best.getKey(), median(best.getValue())));
        }

        private static Rate median(List<Rate> rates) {
            return rates.stream()
                    .sorted(Comparator.comparingDouble(Rate::perSecond))
                    .toList()
                    .get(rates.size() / 2);
        }

        /** What comes first would bear the compiler's work for all of them. */
        private void warmUp() {
            for (int i = 0; i < WARM_UP; i++) {
                rankings.page(NATIONAL, null, 50, members.getFirst());
                rankings.around(NATIONAL, members.get(i % members.size()));
                rankings.pageWithMe(NATIONAL, null, 50, members.get(i % members.size()));
            }
        }

        private void rebuild(String what) {
            String before = generation();
            long start = System.nanoTime();
            boards.rebuild();
            while (generation().equals(before) || boards.page(KEY, null, 1).source() != RankingSource.REDIS) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            say(what, "%.1f s".formatted((System.nanoTime() - start) / 1e9));
        }

        private interface Question {

            void ask(int number);
        }

        private static void latency(String what, Question question) {
            for (int i = 0; i < WARM_UP; i++) {
                question.ask(i);
            }
            long[] nanos = new long[SAMPLES];
            for (int i = 0; i < SAMPLES; i++) {
                long start = System.nanoTime();
                question.ask(i);
                nanos[i] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            say(
                    what,
                    "p50 %.2f ms, p99 %.2f ms (meta: p99 5 ms)"
                            .formatted(nanos[SAMPLES / 2] / 1e6, nanos[SAMPLES / 100 * 99] / 1e6));
        }

        /** A second, of several threads that each work as fast as they can. */
        private Rate throughput(int threads, Supplier<LongSupplier> worker) {
            var done = new LongAdder();
            double before = processor();
            long start = System.nanoTime();
            long end = start + THROUGHPUT.toNanos();
            List<Thread> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(Thread.ofPlatform().start(() -> {
                    var work = worker.get();
                    while (System.nanoTime() < end) {
                        done.add(work.getAsLong());
                    }
                }));
            }
            all.forEach(Measuring::join);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Rate(done.sum() / seconds, (processor() - before) * 1e6 / done.sum());
        }

        /** How many a second, and how much of a processor each took here and in Redis, whatever else the machine does. */
        private record Rate(double perSecond, double micros) {}

        /** Seconds that this process and Redis have worked. */
        private double processor() {
            var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            try (var connection = redis.getConnection()) {
                var info = Objects.requireNonNull(connection.serverCommands().info("cpu"));
                return machine.getProcessCpuTime() / 1e9
                        + Double.parseDouble(info.getProperty("used_cpu_sys"))
                        + Double.parseDouble(info.getProperty("used_cpu_user"));
            }
        }

        private static void join(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private interface Commands {

            List<RedisFuture<?>> of(RedisAsyncCommands<byte[], byte[]> redis, byte[] board);
        }

        /** The same commands, from the same process, without a script and many to a packet: as fast as they can be had. */
        private Rate pipelined(Pipelines pipelines, Commands commands) {
            AbstractRedisClient client = redis.getRequiredNativeClient();
            byte[] board = word(generation() + ":" + "MEMBERS:2026:*");
            return throughput(pipelines.connections(), () -> {
                var connection = ((RedisClient) client).connect(ByteArrayCodec.INSTANCE, RedisURI.create(address()));
                connection.setAutoFlushCommands(false);
                return () -> burst(pipelines.depth(), commands, connection, board);
            });
        }

        private static long burst(
                int depth, Commands commands, StatefulRedisConnection<byte[], byte[]> connection, byte[] board) {
            List<RedisFuture<?>> answers = new ArrayList<>();
            for (int i = 0; i < depth; i++) {
                answers.addAll(commands.of(connection.async(), board));
            }
            connection.flushCommands();
            LettuceFutures.awaitAll(Duration.ofSeconds(30), answers.toArray(RedisFuture[]::new));
            return depth;
        }

        private List<RedisFuture<?>> stretch(RedisAsyncCommands<byte[], byte[]> commands, byte[] board) {
            return List.of(commands.zcard(board), commands.zrangeWithScores(board, 0, 49));
        }

        private List<RedisFuture<?>> neighbours(RedisAsyncCommands<byte[], byte[]> commands, byte[] board) {
            var random = ThreadLocalRandom.current();
            byte[] member = member(participants.get(random.nextInt(participants.size())));
            // Anywhere on the board, as whoever asks is.
            int from = random.nextInt(ranked);
            var above = Range.from(Range.Boundary.<Integer>unbounded(), Range.Boundary.excluding(-random.nextInt(400)));
            return List.of(
                    commands.zcard(board),
                    commands.zrank(board, member),
                    commands.zrangeWithScores(board, from, from + 6),
                    commands.zcount(board, above));
        }

        private String address() {
            return "redis://" + redis.getHostName() + ":" + redis.getPort();
        }

        private String generation() {
            UUID name =
                    jdbc.sql("select name from ranking_name").query(UUID.class).single();
            String head = "{minka:" + name + "}:ranking";
            try (var connection = redis.getConnection()) {
                byte[] current = connection.hashCommands().hGet(word(head), word("current"));
                return head + ":" + (current == null ? "" : new String(current, StandardCharsets.UTF_8));
            }
        }

        private String memory() {
            try (var connection = redis.getConnection()) {
                var info = connection.serverCommands().info("memory");
                return info == null ? "" : info.getProperty("used_memory_human", "");
            }
        }

        private static byte[] member(UUID id) {
            return ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
        }

        private static byte[] word(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        private static void report(String what, int askers, Rate port, Pipelines pipelines, Rate raw) {
            say(
                    what + ": pedidos por segundo, " + askers + " a la vez",
                    "%.0f por el puerto; las mismas órdenes en tubería, %.0f con %d conexiones de %d, la mejor de %d formas: %.0f %% (meta: 60 %%); medianas de %d; procesador por lectura, este proceso y Redis: %.0f µs y %.0f µs"
                            .formatted(
                                    port.perSecond(),
                                    raw.perSecond(),
                                    pipelines.connections(),
                                    pipelines.depth(),
                                    PIPELINES.size(),
                                    100 * port.perSecond() / raw.perSecond(),
                                    ROUNDS,
                                    port.micros(),
                                    raw.micros()));
        }

        private static void say(String what, String figure) {
            System.out.printf(
                    "| %s | `infra/measure-ranking.sh` | %s personas: %s | %s | %s |%n",
                    Peru.dayOf(Clock.systemUTC().instant()),
                    String.format(Locale.ROOT, "%,d", PEOPLE).replace(',', ' '),
                    what,
                    load(),
                    figure.replace('.', ','));
        }

        private static String load() {
            return "%.2f"
                    .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
                    .replace('.', ',');
        }
    }
}

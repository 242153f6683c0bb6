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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
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

/** Measures the live ranking with as many people as asked for, a million if not; prints one figure a line. */
final class RankingRig {

    private static final int SAMPLES = 20_000;
    private static final int WARM_UP = 5_000;
    private static final int THREADS = 16;
    private static final int PIPELINES = 4;
    private static final int PIPELINED = 64;
    private static final Duration THROUGHPUT = Duration.ofSeconds(10);
    private static final Ranking NATIONAL = new Ranking(Board.MEMBERS, Period.season("2026"), RankingScope.NATIONAL);
    private static final BoardKey KEY = BoardKey.of(NATIONAL);

    private final Leaderboards boards;
    private final Rankings rankings;
    private final JdbcClient jdbc;
    private final LettuceConnectionFactory redis;
    private final List<UUID> participants;
    private final List<MemberId> members;

    private RankingRig(ConfigurableApplicationContext platform, int people) {
        this.boards = platform.getBean(Leaderboards.class);
        this.rankings = platform.getBean(Rankings.class);
        this.jdbc = platform.getBean(JdbcClient.class);
        this.redis = platform.getBean(LettuceConnectionFactory.class);
        gather(platform, people);
        this.participants = jdbc.sql("select id from participant order by md5(id::text) limit 10000")
                .query(UUID.class)
                .list();
        this.members =
                jdbc
                        .sql("select member from participant order by md5(id::text) limit 10000")
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(MemberId::new)
                        .toList();
    }

    public static void main(String[] arguments) {
        int people = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (var platform = new SpringApplicationBuilder(RecognitionApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "minka.ranking.sweep-every=24h",
                        "spring.data.redis.timeout=400ms",
                        "spring.data.redis.connect-timeout=500ms",
                        "spring.datasource.hikari.data-source-properties.options=-c statement_timeout=0",
                        "spring.datasource.hikari.data-source-properties.socketTimeout=900")
                .run()) {
            new RankingRig(platform, people).measure();
        }
    }

    private static void gather(ConfigurableApplicationContext platform, int people) {
        String url = platform.getEnvironment().getProperty("spring.datasource.url", "");
        // How long it takes to make a crowd is of no interest.
        EmbeddedDatabase.forTests()
                .run(
                        url.substring(url.lastIndexOf('/') + 1),
                        "drop index member_sought; drop index member_name_likeness; alter table score disable trigger user");
        platform.getBean(Crowd.class).gather(people);
        EmbeddedDatabase.forTests()
                .run(url.substring(url.lastIndexOf('/') + 1), "alter table score enable trigger user; analyze");
    }

    private void measure() {
        rebuild("construir los tableros");
        rebuild("construirlos otra vez, mientras se leen");
        say("memoria de Redis: " + memory());
        latency("los 50 primeros, en el puerto", i -> boards.page(KEY, null, 50));
        latency("mi fila y mis vecinos, en el puerto", i -> boards.around(KEY, participants.get(i % 10_000), 3));
        latency("los 50 primeros, con nombres", i -> rankings.page(NATIONAL, null, 50, members.getFirst()));
        latency("mi fila y mis vecinos, con nombres", i -> rankings.around(NATIONAL, members.get(i % 10_000)));
        double port = throughput(THREADS, () -> () -> {
            boards.page(KEY, null, 50);
            return 1;
        });
        double raw = pipelined(this::stretch);
        report("los 50 primeros", port, raw);
        port = throughput(THREADS, () -> () -> {
            boards.around(KEY, participants.get(ThreadLocalRandom.current().nextInt(10_000)), 3);
            return 1;
        });
        raw = pipelined(this::neighbours);
        report("mi fila y mis vecinos", port, raw);
    }

    private void rebuild(String what) {
        String before = generation();
        long start = System.nanoTime();
        boards.rebuild();
        while (generation().equals(before) || boards.page(KEY, null, 1).source() != RankingSource.REDIS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        say("%s: %.1f s".formatted(what, (System.nanoTime() - start) / 1e9));
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
        say("%s: p50 %.2f ms, p99 %.2f ms".formatted(what, nanos[SAMPLES / 2] / 1e6, nanos[SAMPLES / 100 * 99] / 1e6));
    }

    /** A second, of several threads that each work as fast as they can. */
    private static double throughput(int threads, Supplier<LongSupplier> worker) {
        var done = new LongAdder();
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
        all.forEach(RankingRig::join);
        return done.sum() * 1e9 / (System.nanoTime() - start);
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
    private double pipelined(Commands commands) {
        AbstractRedisClient client = redis.getRequiredNativeClient();
        byte[] board = word(generation() + ":" + "MEMBERS:2026:*");
        return throughput(PIPELINES, () -> {
            var connection = ((RedisClient) client).connect(ByteArrayCodec.INSTANCE, RedisURI.create(address()));
            connection.setAutoFlushCommands(false);
            return () -> burst(commands, connection, board);
        });
    }

    private static long burst(Commands commands, StatefulRedisConnection<byte[], byte[]> connection, byte[] board) {
        List<RedisFuture<?>> answers = new ArrayList<>();
        for (int i = 0; i < PIPELINED; i++) {
            answers.addAll(commands.of(connection.async(), board));
        }
        connection.flushCommands();
        LettuceFutures.awaitAll(Duration.ofSeconds(30), answers.toArray(RedisFuture[]::new));
        return PIPELINED;
    }

    private List<RedisFuture<?>> stretch(RedisAsyncCommands<byte[], byte[]> commands, byte[] board) {
        return List.of(commands.zcard(board), commands.zrangeWithScores(board, 0, 49));
    }

    private List<RedisFuture<?>> neighbours(RedisAsyncCommands<byte[], byte[]> commands, byte[] board) {
        int from = ThreadLocalRandom.current().nextInt(900);
        byte[] member = word(participants.get(from).toString());
        return List.of(
                commands.zcard(board),
                commands.zrank(board, member),
                commands.zrangeWithScores(board, from, from + 6),
                commands.zcount(board, Range.create(-400, -200)));
    }

    private String address() {
        return "redis://" + redis.getHostName() + ":" + redis.getPort();
    }

    private String generation() {
        UUID name = jdbc.sql("select name from ranking_name").query(UUID.class).single();
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

    private static byte[] word(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void report(String what, double port, double raw) {
        say("%s: %.0f por segundo por el puerto, %.0f con las mismas órdenes en tubería (%.0f %%)"
                .formatted(what, port, raw, 100 * port / raw));
    }

    private static void say(String line) {
        System.out.println("RIG " + String.format(Locale.ROOT, "%s", line));
    }
}

package pe.minka.web.live;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import pe.minka.PlatformTest;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.streams.Streams;
import pe.minka.streams.Topic;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.security.Caller;

/**
 * How fast what happens is told to many who watch one topic, beside a bare broadcast of the same frame in the same run.
 * No test of the suite: infra/measure-live.sh runs it and prints rows for docs/mediciones.md.
 */
@PlatformTest
@Tag("rig")
class LiveRig {

    private static final int PEOPLE = Integer.getInteger("minka.people", 1_000);
    private static final int SECONDS = Integer.getInteger("minka.seconds", 15);
    private static final int WRITERS = 8;
    private static final long PACE = 100;
    private static final String CARD = "<article class=\"card post\">" + "texto ".repeat(145) + "</article>";

    private final int port;
    private final TestBoard board;
    private final Streams streams;
    private final TransactionTemplate transaction;
    private final PersonalTokens tokens;
    private final Cast cast;
    private final ServerContainer container;
    private final AtomicLongArray sent = new AtomicLongArray(2_000_000);

    @Autowired
    LiveRig(
            @LocalServerPort int port,
            TestBoard board,
            Streams streams,
            TransactionTemplate transaction,
            PersonalTokens tokens,
            JdbcClient jdbc,
            MemberAccess members,
            WebApplicationContext web) {
        this.port = port;
        this.board = board;
        this.streams = streams;
        this.transaction = transaction;
        this.tokens = tokens;
        this.cast = new Cast(jdbc, members);
        this.container = (ServerContainer) Objects.requireNonNull(
                Objects.requireNonNull(web.getServletContext()).getAttribute(ServerContainer.class.getName()));
    }

    @Test
    void measure() throws Exception {
        Bare.register(container);
        double told;
        var topic = TestBoard.topic();
        try (var audience = audience(topic)) {
            report("one post every " + PACE + " ms", audience, 0, postNowAndThen(topic, audience));
            long start = System.nanoTime();
            long posts = flood(topic, audience);
            told = audience.frames() / seconds(start);
            report(WRITERS + " writers, as fast as they can", audience, told, posts / seconds(start));
        }
        double bare = broadcast();
        System.out.printf(Locale.ROOT, "bare broadcast: %.0f frames/s; ours is %.0f %%%n", bare, 100 * told / bare);
    }

    private Audience audience(Topic topic) throws IOException {
        var audience = new Audience(serial -> sent.get((int) serial));
        String authorization = "";
        for (int i = 0; i < PEOPLE; i++) {
            if (i % LiveSockets.MOST_OF_ONE == 0) {
                var token = tokens.issue(
                        cast.another(Caller.MEMBER), new IssueToken("ensayo", Set.of(TokenScope.READ), 30));
                authorization = "Authorization: Bearer " + token.secret() + "\r\n";
            }
            audience.join(port, "/live", authorization, "{\"subscribe\":\"" + topic + "\",\"since\":0}");
        }
        audience.start();
        return audience;
    }

    private void post(Topic topic) {
        var subject = UUID.randomUUID();
        board.say(subject, CARD);
        long start = System.nanoTime();
        long[] serial = {0};
        transaction.executeWithoutResult(status -> {
            serial[0] = streams.append(topic, "posted", subject);
            sent.set((int) serial[0], start);
        });
    }

    private double postNowAndThen(Topic topic, Audience audience) throws InterruptedException {
        post(topic);
        Thread.sleep(1_000);
        audience.forget();
        int posts = SECONDS * 10;
        for (int i = 0; i < posts; i++) {
            post(topic);
            Thread.sleep(PACE);
        }
        Thread.sleep(1_000);
        return 1_000.0 / PACE;
    }

    private long flood(Topic topic, Audience audience) throws InterruptedException {
        audience.forget();
        var posts = new AtomicLong();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    post(topic);
                    posts.incrementAndGet();
                }
            }));
        }
        for (var writer : writers) {
            writer.join();
        }
        return posts.get();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void report(String what, Audience audience, double frames, double posts) {
        System.out.printf(
                Locale.ROOT,
                "%d sockets, %s: %.0f posts/s, %.0f frames/s, p50 %.1f ms, p99 %.1f ms%n",
                PEOPLE,
                what,
                posts,
                frames,
                audience.percentile(0.5),
                audience.percentile(0.99));
    }

    private double broadcast() throws Exception {
        try (var audience = new Audience(serial -> 0)) {
            for (int i = 0; i < PEOPLE; i++) {
                audience.join(port, Bare.PATH, "", "");
            }
            audience.start();
            String frame = "{\"topic\":\"test-board\",\"serial\":1,\"html\":\"" + CARD.replace("\"", "\\\"") + "\"}";
            long start = System.nanoTime();
            Bare.send(frame, start + SECONDS * 1_000_000_000L);
            return audience.frames() / seconds(start);
        }
    }

    /** Sockets of the same server with nothing around them. */
    public static final class Bare extends Endpoint {

        private static final String PATH = "/ensayo";
        private static final Set<Session> SESSIONS = ConcurrentHashMap.newKeySet();

        static void register(ServerContainer container) throws DeploymentException {
            container.addEndpoint(
                    ServerEndpointConfig.Builder.create(Bare.class, PATH).build());
        }

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            SESSIONS.add(session);
        }

        /** Two threads, each to its half, without a pause. */
        static void send(String frame, long end) throws InterruptedException {
            List<Session> all = new CopyOnWriteArrayList<>(SESSIONS);
            List<Thread> threads = new ArrayList<>();
            for (var half : List.of(all.subList(0, all.size() / 2), all.subList(all.size() / 2, all.size()))) {
                threads.add(Thread.ofPlatform().start(() -> {
                    while (System.nanoTime() < end) {
                        half.forEach(session -> tell(session, frame));
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
        }

        private static void tell(Session session, String frame) {
            try {
                session.getBasicRemote().sendText(frame);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

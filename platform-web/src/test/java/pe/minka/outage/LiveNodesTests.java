package pe.minka.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.Platform;
import pe.minka.embedded.EmbeddedCache;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.http.Visitor;
import pe.minka.http.Watcher;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.streams.Streams;
import pe.minka.streams.Topic;
import pe.minka.web.entry.Newcomers;

/** Two nodes tell each other what happens over Redis, and find it in the log while Redis is away: nothing lost or twice. */
@OutageTest
class LiveNodesTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration WITHOUT_REDIS = Duration.ofSeconds(2);

    /** Until the nodes know that they do not hear each other. */
    private static final Duration NOTICED = Duration.ofSeconds(4);

    private static final EmbeddedCache CACHE = EmbeddedCache.alone();
    private static final Map<String, Object> STORES = new HashMap<>();
    private static @Nullable ConfigurableApplicationContext second;

    private final int here;
    private final int there;
    private final Newcomers people;
    private final Streams streams;
    private final TransactionTemplate transaction;

    private final Topic topic = new Topic("test-board", UUID.randomUUID());
    private String mail = "";

    @Autowired
    LiveNodesTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            Streams streams,
            TransactionTemplate transaction) {
        this.here = port;
        this.there = Integer.parseInt(node().getEnvironment().getRequiredProperty("local.server.port"));
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.streams = streams;
        this.transaction = transaction;
    }

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry registry) {
        STORES.putAll(EmbeddedDatabase.settingsOf(EmbeddedDatabase.forTests().newDatabase()));
        STORES.putAll(CACHE.settings());
        STORES.forEach((name, value) -> registry.add(name, () -> value));
    }

    private static ConfigurableApplicationContext node() {
        var running = second;
        if (running == null) {
            List<String> arguments = new ArrayList<>(List.of(
                    "--server.port=0",
                    "--minka.embedded=false",
                    "--minka.development=true",
                    "--minka.secure-cookies=false"));
            STORES.forEach((name, value) -> arguments.add("--" + name + "=" + value));
            running = new SpringApplicationBuilder(Platform.class).run(arguments.toArray(String[]::new));
            second = running;
        }
        return running;
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.close();
        }
        CACHE.stop();
    }

    @BeforeEach
    void somebody() {
        CACHE.start();
        mail = people.member();
    }

    /** Redis is back for whoever comes next, and both nodes have noticed it. */
    private static void back() {
        CACHE.start();
        await().pollDelay(NOTICED).atMost(NOTICED.multipliedBy(2)).until(() -> true);
    }

    private Visitor signedIn(int port) {
        var browser = new Visitor(port);
        assertThat(browser.signIn(mail, Newcomers.PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }

    /** Whoever is in at one node is in at the other. */
    private Watcher watching(Visitor browser, int port) {
        var watcher = Watcher.of(port, browser);
        watcher.subscribe(topic, 0);
        await().until(() -> watcher.heard(said -> said.has("subscribed")));
        return watcher;
    }

    private void append() {
        transaction.executeWithoutResult(status -> streams.append(topic, "posted", UUID.randomUUID()));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void whatIsWrittenAtOneNodeIsSeenAtTheOther() {
        try (var near = watching(signedIn(here), here);
                var far = watching(signedIn(there), there)) {
            IntStream.range(0, 50).forEach(i -> append());

            await().atMost(AT_ONCE)
                    .untilAsserted(() -> assertThat(far.serials()).isEqualTo(upTo(50)));
            assertThat(near.serials()).isEqualTo(upTo(50));
        }
    }

    @Test
    @DisplayName("R13")
    void whoComesBackAtTheOtherNodeMissesNothing() {
        try (var near = watching(signedIn(here), here)) {
            IntStream.range(0, 10).forEach(i -> append());
            await().untilAsserted(() -> assertThat(near.serials()).isEqualTo(upTo(10)));
        }
        IntStream.range(0, 10).forEach(i -> append());

        try (var far = Watcher.of(there, signedIn(there))) {
            far.subscribe(topic, 10);
            append();

            await().atMost(AT_ONCE)
                    .untilAsserted(() -> assertThat(far.serials())
                            .isEqualTo(LongStream.rangeClosed(11, 21).boxed().toList()));
        }
    }

    @Test
    @DisplayName("R13")
    void whoComesBackAfterTheNodeWasStartedAgainMissesNothing() {
        try (var far = watching(signedIn(there), there)) {
            append();
            await().atMost(AT_ONCE)
                    .untilAsserted(() -> assertThat(far.serials()).isEqualTo(upTo(1)));
            Objects.requireNonNull(second).close();
            second = null;
            await().until(far::isClosed);
            assertThat(far.code()).isEqualTo(1012);
        }
        IntStream.range(0, 10).forEach(i -> append());

        int again = Integer.parseInt(node().getEnvironment().getRequiredProperty("local.server.port"));
        try (var back = Watcher.of(again, signedIn(again))) {
            back.subscribe(topic, 1);

            await().atMost(AT_ONCE)
                    .untilAsserted(() -> assertThat(back.serials())
                            .isEqualTo(LongStream.rangeClosed(2, 11).boxed().toList()));
        }
    }

    @Test
    void whileRedisGoesAndComesNothingIsLostOrTwice() {
        try (var near = watching(signedIn(here), here);
                var far = watching(signedIn(there), there)) {
            append();
            await().atMost(AT_ONCE)
                    .untilAsserted(() -> assertThat(far.serials()).isEqualTo(upTo(1)));

            CACHE.crash();
            IntStream.range(0, 20).forEach(i -> append());
            await().atMost(NOTICED)
                    .untilAsserted(() -> assertThat(far.serials()).isEqualTo(upTo(21)));
            append();
            await().atMost(WITHOUT_REDIS)
                    .untilAsserted(() -> assertThat(far.serials()).isEqualTo(upTo(22)));

            CACHE.start();
            IntStream.range(0, 20).forEach(i -> append());
            await().atMost(NOTICED)
                    .untilAsserted(() -> assertThat(far.serials()).isEqualTo(upTo(42)));
            assertThat(near.serials()).isEqualTo(upTo(42));
        } finally {
            back();
        }
    }

    @Test
    void whoLeavesAtOneNodeIsToldNothingMoreAtTheOther() {
        var browser = signedIn(here);
        var elsewhere = watching(browser, there);

        assertThat(browser.submit("/inicio", "/salir", Map.of()).statusCode()).isEqualTo(302);

        await().atMost(AT_ONCE).until(elsewhere::isClosed);
        assertThat(elsewhere.code()).isEqualTo(1008);
    }

    @Test
    void alsoWhileRedisIsAway() {
        var browser = signedIn(here);
        try (var other = watching(signedIn(there), there)) {
            CACHE.stop();
            append();
            await().atMost(NOTICED)
                    .untilAsserted(() -> assertThat(other.serials()).isEqualTo(upTo(1)));
            var elsewhere = watching(browser, there);

            assertThat(browser.submit("/inicio", "/salir", Map.of()).statusCode())
                    .isEqualTo(302);

            await().atMost(AT_ONCE).until(elsewhere::isClosed);
        } finally {
            back();
        }
    }
}

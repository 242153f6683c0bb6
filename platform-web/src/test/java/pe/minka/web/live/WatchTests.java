package pe.minka.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.http.Watcher;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.notifications.NoticeTopic;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.streams.Streams;
import pe.minka.streams.Topic;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.entry.Newcomers;

/** The socket of a member's page, as it is on a real server. */
@PlatformTest
class WatchTests {

    private final int port;
    private final Newcomers people;
    private final Streams streams;
    private final TransactionTemplate transaction;
    private final PersonalTokens tokens;
    private final MemberAccess members;
    private final List<Watcher> open = new ArrayList<>();
    private final Topic topic = TestBoard.topic();

    private Visitor browser;
    private MemberId member = new MemberId(new UUID(0, 0));

    @Autowired
    WatchTests(
            @LocalServerPort int port,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            JdbcClient jdbc,
            Streams streams,
            TransactionTemplate transaction,
            PersonalTokens tokens,
            MemberAccess members) {
        this.port = port;
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.streams = streams;
        this.transaction = transaction;
        this.tokens = tokens;
        this.members = members;
        this.browser = new Visitor(port);
    }

    @BeforeEach
    void signIn() {
        String mail = people.member();
        assertThat(browser.signIn(mail, Newcomers.PASSWORD).statusCode()).isEqualTo(302);
        member = people.id(mail);
    }

    @AfterEach
    void hangUp() {
        open.forEach(Watcher::close);
    }

    private Watcher watcher() {
        return kept(Watcher.of(port, browser));
    }

    private Watcher kept(Watcher watcher) {
        open.add(watcher);
        return watcher;
    }

    private void append(int times) {
        IntStream.range(0, times)
                .forEach(i ->
                        transaction.executeWithoutResult(status -> streams.append(topic, "posted", UUID.randomUUID())));
    }

    private static List<Long> from(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static void refusedWith(int status, ThrowingCallable opening) {
        assertThatExceptionOfType(Watcher.Refused.class)
                .isThrownBy(opening)
                .extracting(Watcher.Refused::status)
                .isEqualTo(status);
    }

    @Test
    void whatHappensIsSeenByWhoeverWatchesWithWhatIsToBeSeenOfIt() {
        var watcher = watcher();
        watcher.subscribe(topic, 0);
        await().until(() -> watcher.heard(said -> said.has("subscribed")));

        append(3);

        await().untilAsserted(() -> assertThat(watcher.serials()).containsExactly(1L, 2L, 3L));
        var frame = watcher.frames().getFirst();
        assertThat(frame.path("topic").asString()).isEqualTo(topic.toString());
        assertThat(frame.path("kind").asString()).isEqualTo("posted");
        assertThat(frame.path("html").asString()).contains(frame.path("subject").asString());
    }

    @Test
    void aMembersOwnNoticesAreSeenAsTheirBell() {
        var watcher = watcher();
        watcher.subscribe(NoticeTopic.of(member), 0);

        await().untilAsserted(() -> assertThat(watcher.frames())
                .as("whoever joins is welcomed")
                .anyMatch(frame -> frame.path("html").asString("").contains("data-part=\"unread\"")));
    }

    @Test
    void whoComesBackGetsWhatTheyMissedAndThenWhatHappens() {
        append(5);
        var watcher = watcher();
        watcher.subscribe(topic, 2);
        append(2);

        await().untilAsserted(() -> assertThat(watcher.serials()).isEqualTo(from(3, 7)));
        append(1);
        await().untilAsserted(() -> assertThat(watcher.serials()).isEqualTo(from(3, 8)));
    }

    @Test
    void everybodyGetsEverythingOnceAndInOrderWhileManyWriteAndComeAndGo() throws Exception {
        var early = watcher();
        early.subscribe(topic, 0);
        var writer = Thread.ofVirtual().start(() -> append(150));
        List<Watcher> late = new ArrayList<>();
        while (writer.isAlive() && late.size() < 8) {
            var one = watcher();
            one.subscribe(topic, 0);
            late.add(one);
        }
        writer.join();

        await().untilAsserted(() -> assertThat(early.serials()).isEqualTo(from(1, 150)));
        assertThat(late).isNotEmpty();
        for (var one : late) {
            await().untilAsserted(() -> assertThat(one.serials()).isEqualTo(from(1, 150)));
        }
    }

    @Test
    void whoseLineIsCutAgainAndAgainMissesNothingAndReadsNothingTwice() throws Exception {
        int last = 300;
        var writer = Thread.ofVirtual().start(() -> append(last));
        var random = new Random(7);
        List<Long> seen = new ArrayList<>();
        while (seen.size() < last) {
            try (var watcher = Watcher.of(port, browser)) {
                watcher.subscribe(topic, seen.size());
                int wanted = Math.min(last, seen.size() + random.nextInt(30)) - seen.size();
                await().until(() -> watcher.serials().size() >= wanted);
                seen.addAll(watcher.serials());
            }
        }
        writer.join();

        assertThat(seen).isEqualTo(from(1, last));
    }

    @Test
    void whoMissedTooMuchIsToldToReadThePageAnew() {
        transaction.executeWithoutResult(status ->
                IntStream.rangeClosed(0, 1_000).forEach(i -> streams.append(topic, "posted", UUID.randomUUID())));
        var watcher = watcher();
        watcher.subscribe(topic, 0);

        await().until(() ->
                watcher.heard(said -> said.path("snapshot").asString("").equals(topic.toString())
                        && said.path("serial").asLong(0) == 1_001));
        append(1);
        await().untilAsserted(() -> assertThat(watcher.serials()).containsExactly(1_002L));
    }

    @Test
    void aHeartbeatSaysUpToWhereItIsKnown() {
        append(2);
        var watcher = watcher();
        watcher.subscribe(topic, 2);

        await().atMost(Duration.ofSeconds(15))
                .until(() -> watcher.heard(
                        said -> said.path("heartbeat").path(topic.toString()).asLong(-1) == 2));
    }

    @ParameterizedTest
    @DisplayName("S1")
    @ValueSource(
            strings = {
                "https://minka.example",
                "null",
                "http://localhost",
                "http://localhost:1",
                "https://localhost:%d",
                "http://localhost.example:%d",
                "http://localhost:%d.example",
                "http://xlocalhost:%d"
            })
    void aPageElsewhereOpensNoSocket(String origin) {
        refusedWith(403, () -> Watcher.open(port, browser, origin.formatted(port)));
    }

    @Test
    @DisplayName("S1")
    void whoDoesNotSayWhosePageAsksOrIsNobodyOpensNone() {
        String cookie = "minka=" + browser.cookie("minka").orElseThrow();
        refusedWith(403, () -> Watcher.open(port, "Cookie", cookie));
        refusedWith(401, () -> Watcher.open(port, "Origin", "http://localhost:" + port));
        refusedWith(401, () -> Watcher.open(port, "Authorization", "Bearer minka_nothing"));
        assertThat(browser.get("/live").statusCode()).isEqualTo(426);
    }

    @Test
    void aProgramWatchesWithItsTokenUntilThatIsRevoked() {
        var owner = members.of(member).orElseThrow();
        var token = tokens.issue(owner, new IssueToken("Tablero", Set.of(TokenScope.READ), 30));
        var program = kept(Watcher.open(port, "Authorization", "Bearer " + token.secret()));
        program.subscribe(topic, 0);
        append(1);
        await().untilAsserted(() -> assertThat(program.serials()).containsExactly(1L));

        tokens.revoke(owner, token.id());

        await().atMost(Duration.ofSeconds(2)).until(program::isClosed);
    }

    @Test
    @DisplayName("S2")
    void whatSomebodyMayNotWatchTheyAreRefused() {
        var watcher = watcher();
        var others = NoticeTopic.of(MemberId.next());
        watcher.subscribe(others, 0);
        watcher.subscribe("card:nothing", 0);
        watcher.subscribe(new Topic("nothing", UUID.randomUUID()), 0);

        await().until(() ->
                watcher.said().stream().filter(said -> said.has("refused")).count() == 3);
        transaction.executeWithoutResult(status -> streams.append(others, "pinned", UUID.randomUUID()));
        watcher.subscribe(topic, 0);
        append(1);
        await().untilAsserted(() -> assertThat(watcher.frames())
                .extracting(frame -> frame.path("topic").asString())
                .containsExactly(topic.toString()));
    }

    @Test
    @DisplayName("S2")
    void whatIsTooLongIsRefusedWithTheCodeThatSaysSo() {
        var watcher = watcher();
        watcher.say("\"" + "x".repeat(65 * 1024) + "\"");

        await().until(watcher::isClosed);
        assertThat(watcher.code()).isEqualTo(1009);
    }

    @Test
    @DisplayName("S2")
    void whoAsksTooMuchWaits() {
        var watcher = watcher();
        IntStream.rangeClosed(0, 100).forEach(i -> watcher.say("{\"unsubscribe\":\"" + topic + "\"}"));

        await().until(() -> watcher.heard(said -> said.path("throttled").asInt(0) > 0));
        assertThat(watcher.isClosed()).isFalse();
    }

    @Test
    @DisplayName("S2")
    void nobodyHasMoreThanTenSockets() {
        IntStream.range(0, 10).forEach(i -> watcher());

        refusedWith(429, () -> Watcher.of(port, browser));

        open.removeFirst().close();
        await().untilAsserted(() -> assertThat(watcher().isClosed()).isFalse());
    }

    @Test
    void whatIsNothingOfThisEndsIt() {
        var watcher = watcher();
        watcher.say("{\"give\":\"everything\"}");

        await().until(watcher::isClosed);
        assertThat(watcher.code()).isEqualTo(1003);
    }
}

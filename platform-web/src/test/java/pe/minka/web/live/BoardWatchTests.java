package pe.minka.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.PlatformTest;
import pe.minka.http.Watcher;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.streams.Streams;
import pe.minka.streams.Topic;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.security.Caller;

/** Several people watch one thing, as they will a wall. */
@PlatformTest
class BoardWatchTests {

    private final int port;
    private final TestBoard board;
    private final LiveSockets sockets;
    private final Streams streams;
    private final TransactionTemplate transaction;
    private final PersonalTokens tokens;
    private final Cast cast;
    private final Topic topic = TestBoard.topic();
    private final List<Watcher> open = new ArrayList<>();

    @Autowired
    BoardWatchTests(
            @LocalServerPort int port,
            TestBoard board,
            LiveSockets sockets,
            Streams streams,
            TransactionTemplate transaction,
            PersonalTokens tokens,
            JdbcClient jdbc,
            MemberAccess members) {
        this.port = port;
        this.board = board;
        this.sockets = sockets;
        this.streams = streams;
        this.transaction = transaction;
        this.tokens = tokens;
        this.cast = new Cast(jdbc, members);
    }

    @AfterEach
    void hangUp() {
        open.forEach(Watcher::close);
    }

    private Watcher watcher(Access member) {
        var token = tokens.issue(member, new IssueToken("prueba", Set.of(TokenScope.READ), 30));
        var watcher = Watcher.open(port, "Authorization", "Bearer " + token.secret());
        open.add(watcher);
        return watcher;
    }

    private Watcher watching(Access member, long since) {
        var watcher = watcher(member);
        watcher.subscribe(topic, since);
        await().until(() -> watcher.heard(said -> said.has("subscribed")));
        return watcher;
    }

    private UUID post(String html) {
        var subject = UUID.randomUUID();
        board.say(subject, html);
        append("posted", subject);
        return subject;
    }

    private void append(String kind, UUID subject) {
        transaction.executeWithoutResult(status -> streams.append(topic, kind, subject));
    }

    @Test
    void whatIsPostedIsMadeOnceForAll() {
        List<Watcher> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(watching(cast.another(Caller.MEMBER), 0));
        }
        int before = board.rendered();

        post("<p>Hola</p>");

        all.forEach(one -> await().untilAsserted(() -> assertThat(one.serials()).containsExactly(1L)));
        assertThat(board.rendered()).isEqualTo(before + 1);
    }

    @Test
    void whatWasHiddenSinceIsNeverToldAgain() {
        var subject = post("<p>Un secreto</p>");
        board.hide(subject);
        append("hidden", subject);

        var late = watching(cast.another(Caller.MEMBER), 0);

        assertThat(late.serials()).containsExactly(1L, 2L);
        assertThat(late.frames())
                .allMatch(frame -> frame.path("gone").asBoolean(false) && !frame.has("html"))
                .noneMatch(frame -> frame.toString().contains("secreto"));
    }

    @Test
    void whoSavesDataAsksForWhatIsLong() {
        var watcher = watching(cast.another(Caller.MEMBER), 0);
        watcher.say("{\"saver\":true}");
        watcher.say("{\"unsubscribe\":\"" + TestBoard.topic() + "\"}");
        await().pollDelay(Duration.ofMillis(200)).until(() -> true);

        post("<p>" + "larga ".repeat(100) + "</p>");

        await().untilAsserted(() -> assertThat(watcher.frames()).hasSize(1));
        assertThat(watcher.frames().getFirst().has("html")).isFalse();
        assertThat(watcher.frames().getFirst().has("gone")).isFalse();
    }

    @Test
    void whoUnsubscribesIsToldNothingMore() {
        var watcher = watching(cast.another(Caller.MEMBER), 0);
        watcher.say("{\"unsubscribe\":\"" + topic + "\"}");
        watcher.subscribe(TestBoard.topic(), 0);
        await().until(() ->
                watcher.said().stream().filter(said -> said.has("subscribed")).count() == 2);

        post("<p>Hola</p>");
        var other = watching(cast.another(Caller.MEMBER), 0);

        assertThat(other.serials()).containsExactly(1L);
        assertThat(watcher.serials()).isEmpty();
    }

    @Test
    void howManyPeopleAreHereIsToldWhenItChanges() {
        var member = cast.another(Caller.MEMBER);
        var watcher = watching(member, 0);
        watching(member, 0);
        watching(cast.another(Caller.MEMBER), 0);

        await().atMost(Duration.ofSeconds(12))
                .until(() -> watcher.heard(
                        said -> said.path("presence").path(topic.toString()).asInt(0) == 2));
    }

    @Test
    @DisplayName("R12")
    void whoDoesNotReadIsCutOffAndNobodyElseNotices() throws Exception {
        var sleeper = cast.another(Caller.MEMBER);
        var healthy = watching(cast.another(Caller.MEMBER), 0);
        var token = tokens.issue(sleeper, new IssueToken("prueba", Set.of(TokenScope.READ), 30));
        List<StalledReader> stalled = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            stalled.add(new StalledReader(port, token.secret(), topic));
        }
        await().until(() -> sockets.of(sleeper.id()).size() == 4);

        long slowest = 0;
        String large = "<p>" + "x".repeat(60_000) + "</p>";
        for (int i = 1; i <= 120; i++) {
            long start = System.nanoTime();
            post(large);
            int wanted = i;
            await().pollInterval(Duration.ofMillis(2))
                    .until(() -> healthy.frames().size() >= wanted);
            slowest = Math.max(slowest, System.nanoTime() - start);
        }

        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> sockets.of(sleeper.id()).isEmpty());
        assertThat(healthy.serials()).hasSize(120);
        assertThat(healthy.isClosed()).isFalse();
        for (var one : stalled) {
            one.close();
        }
    }

    @Test
    @DisplayName("S3")
    void whoMayNotReadItAnyMoreIsSentAway() {
        var kept = cast.another(Caller.MEMBER);
        var stays = watching(kept, 0);
        var leaves = watching(cast.another(Caller.MEMBER), 0);

        board.openOnlyTo(topic, kept.id());
        append("readers-changed", topic.id());

        await().atMost(Duration.ofSeconds(1))
                .until(() ->
                        leaves.heard(said -> said.path("refused").asString("").equals(topic.toString())));
        post("<p>Hola</p>");
        await().untilAsserted(() -> assertThat(stays.serials()).containsExactly(1L, 2L));
        assertThat(leaves.serials()).doesNotContain(2L);
    }

    @Test
    void onlyWhoMayReadItWatches() {
        var member = cast.another(Caller.MEMBER);
        board.openOnlyTo(topic, member.id());
        watching(member, 0);

        var other = watcher(cast.another(Caller.NATIONAL));
        other.subscribe(topic, 0);

        await().until(() ->
                other.heard(said -> said.path("refused").asString("").equals(topic.toString())));
    }
}

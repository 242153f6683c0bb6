package pe.minka.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.notifications.NoticeTopic;
import pe.minka.policy.Cast;
import pe.minka.streams.Streams;
import pe.minka.streams.Topic;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

/** Whoever has no socket asks now and then and learns the same. */
@PlatformTest
class StreamPollingTests {

    private final MockMvcTester web;
    private final Streams streams;
    private final TransactionTemplate transaction;
    private final PersonalTokens tokens;
    private final TestBoard board;
    private final Access member;
    private final Topic topic;
    private final Cast cast;

    @Autowired
    StreamPollingTests(
            MockMvcTester web,
            Streams streams,
            TransactionTemplate transaction,
            PersonalTokens tokens,
            TestBoard board,
            JdbcClient jdbc,
            MemberAccess members) {
        this.web = web;
        this.streams = streams;
        this.transaction = transaction;
        this.tokens = tokens;
        this.board = board;
        this.cast = new Cast(jdbc, members);
        this.member = cast.another(Caller.MEMBER);
        this.topic = TestBoard.topic();
    }

    private void append(int times) {
        transaction.executeWithoutResult(
                status -> IntStream.range(0, times).forEach(i -> streams.append(topic, "posted", UUID.randomUUID())));
    }

    private MvcTestResult ask(Access asker, Object what, String query) {
        return web.get()
                .uri("/api/v1/streams/" + what + query)
                .with(Actors.as(asker))
                .exchange();
    }

    @Test
    void whatWasMissedComesInOrderWithWhatIsToBeSeenOfIt() {
        append(3);

        var answer = assertThat(ask(member, topic, "?since=1")).hasStatusOk().bodyJson();
        answer.extractingPath("$.serial").isEqualTo(3);
        answer.extractingPath("$.snapshot").isEqualTo(false);
        answer.extractingPath("$.events[*].serial").asArray().containsExactly(2, 3);
        answer.extractingPath("$.events[0].html").asString().startsWith("<p data-subject=");
        answer.extractingPath("$.events[0].gone").isEqualTo(false);
    }

    @Test
    void whoSavesDataGetsWhatIsShortAllTheSame() {
        var bell = NoticeTopic.of(member.id());
        transaction.executeWithoutResult(status -> streams.append(bell, "pinned", UUID.randomUUID()));

        assertThat(ask(member, bell, "?since=0&html=false"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.events[0].html")
                .asString()
                .contains("data-part=\"unread\"");
    }

    @Test
    void tooMuchIsASnapshot() {
        append(1_001);

        var answer = assertThat(ask(member, topic, "?since=0")).hasStatusOk().bodyJson();
        answer.extractingPath("$.snapshot").isEqualTo(true);
        answer.extractingPath("$.serial").isEqualTo(1_001);
        answer.extractingPath("$.events").asArray().isEmpty();
    }

    @Test
    void forOthersThereIsNoSuchTopic() {
        append(1);
        var other = cast.another(Caller.NATIONAL);
        board.openOnlyTo(topic, member.id());

        assertThat(ask(other, topic, "?since=0")).hasStatus(404);
        assertThat(ask(other, NoticeTopic.of(member.id()), "?since=0")).hasStatus(404);
        assertThat(ask(other, "nothing", "")).hasStatus(404);
        assertThat(ask(other, new Topic("nothing", UUID.randomUUID()), "")).hasStatus(404);
        assertThat(ask(member, topic, "?since=x")).hasStatus(400);
        assertThat(web.get().uri("/api/v1/streams/" + topic)).hasStatus(401);
    }

    @Test
    void aProgramAsksWithItsToken() {
        append(1);
        var token = tokens.issue(member, new IssueToken("Tablero", Set.of(TokenScope.READ), 30));

        assertThat(web.get()
                        .uri("/api/v1/streams/" + topic + "?since=0")
                        .header("Authorization", "Bearer " + token.secret()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.serial")
                .isEqualTo(1);
    }
}

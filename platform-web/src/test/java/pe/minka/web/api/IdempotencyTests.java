package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.security.Caller;

/** A key is for one change of one member, also when it comes twice at the same moment. */
@PlatformTest
class IdempotencyTests {

    private static final String READ_ALL = "/api/v1/notices/read";

    private static final String NOTICE = """
            insert into notice (id, member, kind, group_key, occurrence, parameters, link, created_at)
            values (:id, :member, 'WELCOMED', 'welcome', cast(:id as text), '{}', '/ayuda', now())
            """;

    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like :statement
            """;

    private final MockMvcTester web;
    private final PersonalTokens tokens;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Cast cast;

    @Autowired
    IdempotencyTests(
            MockMvcTester web,
            PersonalTokens tokens,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MemberAccess members) {
        this.web = web;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cast = new Cast(jdbc, members);
    }

    @Test
    void ofTwoAtOnceOneIsDoneAndBothGetItsAnswer() {
        var owner = cast.another(Caller.MEMBER);
        var program = Program.of(web, tokens, owner, TokenScope.WRITE);
        UUID notice = notice(owner);
        String key = UUID.randomUUID().toString();
        List<MvcTestResult> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<MvcTestResult>> asked = transaction.execute(status -> {
                jdbc.sql("select id from notice where id = :id for update")
                        .param("id", notice)
                        .query(UUID.class)
                        .single();
                var both = Stream.generate(() -> threads.submit(() -> program.post(READ_ALL, key)))
                        .limit(2)
                        .toList();
                await().until(() -> isWaiting("update notice%"));
                await().until(() -> isWaiting("insert into answered_request%"));
                return both;
            });
            answers = asked.stream().map(IdempotencyTests::answer).toList();
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatus(204));
        assertThat(answers.stream().filter(IdempotencyTests::isReplayed)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.getMvcResult().getHandler() != null))
                .as("the ones a controller answered")
                .hasSize(1);
        assertThat(unread(owner)).isZero();
    }

    @Test
    void twoMembersMayUseTheSameKey() {
        String key = UUID.randomUUID().toString();
        for (var owner : List.of(cast.another(Caller.MEMBER), cast.another(Caller.MEMBER))) {
            notice(owner);
            var answer = Program.of(web, tokens, owner, TokenScope.WRITE).post(READ_ALL, key);
            assertThat(answer).hasStatus(204);
            assertThat(isReplayed(answer)).isFalse();
            assertThat(unread(owner)).isZero();
        }
    }

    @Test
    void twoTokensOfOneMemberShareTheirKeys() {
        var owner = cast.another(Caller.MEMBER);
        String key = UUID.randomUUID().toString();
        var first = Program.of(web, tokens, owner, TokenScope.WRITE);
        var second = Program.of(web, tokens, owner, TokenScope.WRITE);
        assertThat(isReplayed(first.post(READ_ALL, key))).isFalse();
        assertThat(isReplayed(second.post(READ_ALL, key))).isTrue();
    }

    @Test
    void aKeyIsNeitherEmptyNorEndless() {
        var owner = cast.another(Caller.MEMBER);
        var program = Program.of(web, tokens, owner, TokenScope.WRITE);
        notice(owner);
        for (String key : List.of("", "   ", "k".repeat(201))) {
            assertThat(program.post(READ_ALL, key))
                    .hasStatus(400)
                    .hasContentType("application/problem+json")
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("peticion-invalida");
        }
        assertThat(unread(owner)).isOne();
        assertThat(program.post(READ_ALL, "k".repeat(200))).hasStatus(204);
        assertThat(unread(owner)).isZero();
    }

    private boolean isWaiting(String statement) {
        return jdbc.sql(WAITING).param("statement", statement).query(Long.class).single() > 0;
    }

    private static MvcTestResult answer(Future<MvcTestResult> asked) {
        await().until(asked::isDone);
        return asked.resultNow();
    }

    private static boolean isReplayed(MvcTestResult answer) {
        return "true".equals(answer.getResponse().getHeader("Idempotency-Replayed"));
    }

    private UUID notice(Access owner) {
        UUID id = UUID.randomUUID();
        jdbc.sql(NOTICE).param("id", id).param("member", owner.id().value()).update();
        return id;
    }

    private long unread(Access owner) {
        return jdbc.sql("select count(*) from notice where member = :member and read_at is null")
                .param("member", owner.id().value())
                .query(Long.class)
                .single();
    }
}

package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

/** Who gets into the API, how far, and what a request that comes twice does. */
@PlatformTest
class WaysInTests {

    private static final String READ_ALL = "/api/v1/notices/read";

    private static final String NOTICE = """
            insert into notice (id, member, kind, group_key, occurrence, parameters, link, created_at)
            values (:id, :member, 'WELCOMED', 'welcome', cast(:id as text), '{}', '/ayuda', now())
            """;

    private final MockMvcTester web;
    private final PersonalTokens tokens;
    private final JdbcClient jdbc;
    private final Cast cast;

    @Autowired
    WaysInTests(MockMvcTester web, PersonalTokens tokens, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.cast = new Cast(jdbc, members);
    }

    @Test
    void withoutATokenThereIsNothing() {
        assertProblem(web.get().uri("/api/v1/me").exchange(), 401, "sin-identificacion");
        assertThat(web.get().uri("/api/v1/me").exchange())
                .headers()
                .hasValue("WWW-Authenticate", "Bearer realm=\"Minka\"");
        assertProblem(new Program(web, "minka_inventada").get("/api/v1/me"), 401, "sin-identificacion");
        assertProblem(new Program(web, "").get("/api/v1/me"), 401, "sin-identificacion");
    }

    @Test
    void aTokenThatIsTakenBackOpensNothingAMomentLater() {
        var program = Program.of(web, tokens, member(), TokenScope.READ);
        assertThat(program.get("/api/v1/me")).hasStatusOk();
        tokens.revoke(member(), tokens.of(member().id()).getFirst().id());
        assertProblem(program.get("/api/v1/me"), 401, "sin-identificacion");
    }

    @Test
    void aTokenOfAClosedAccountOpensNothing() {
        var program = Program.of(web, tokens, member(), TokenScope.READ);
        jdbc.sql("update member set status = 'DISABLED' where id = :id")
                .param("id", member().id().value())
                .update();
        assertProblem(program.get("/api/v1/me"), 401, "sin-identificacion");
    }

    @Test
    void aTokenOpensNoPage() {
        var program = Program.of(web, tokens, member(), TokenScope.READ, TokenScope.WRITE);
        assertThat(program.get("/inicio")).hasStatus(303);
    }

    @Test
    void aTokenDoesWhatItSaysAndNoMore() {
        var reading = Program.of(web, tokens, member(), TokenScope.READ);
        var writing = Program.of(web, tokens, member(), TokenScope.WRITE);
        assertProblem(reading.post(READ_ALL, null), 403, "clave-insuficiente");
        assertThat(writing.post(READ_ALL, null)).hasStatus(204);
        assertProblem(writing.get("/api/v1/me"), 403, "clave-insuficiente");
    }

    @Test
    void rolesComeWithATokenOnlyIfItSaysSo() {
        var admin = Objects.requireNonNull(cast.of(Caller.NATIONAL));
        assertThat(Program.of(web, tokens, admin, TokenScope.READ).get("/api/v1/me"))
                .bodyJson()
                .extractingPath("$.roles")
                .asArray()
                .isEmpty();
        assertThat(Program.of(web, tokens, admin, TokenScope.READ, TokenScope.ADMINISTER)
                        .get("/api/v1/me"))
                .bodyJson()
                .extractingPath("$.roles[0].role")
                .isEqualTo("ADMINISTRATOR");
    }

    @Test
    void aBrowserNeedsItsTokenOfTheForm() {
        assertProblem(web.post().uri(READ_ALL).with(Actors.as(member())).exchange(), 403, "falta-csrf");
        assertThat(web.post()
                        .uri(READ_ALL)
                        .with(Actors.as(member()))
                        .with(csrf().asHeader())
                        .exchange())
                .hasStatus(204);
    }

    @Test
    void whoOffersATokenIsNotLetInByACookie() {
        var request = web.get().uri("/api/v1/me").header("Authorization", "Basic YTpi");
        assertProblem(request.exchange(), 401, "sin-identificacion");
    }

    @Test
    void aChangeThatComesTwiceHappensOnce() {
        var program = Program.of(web, tokens, member(), TokenScope.WRITE);
        String key = UUID.randomUUID().toString();
        notice();
        assertThat(program.post(READ_ALL, key)).hasStatus(204);
        notice();
        assertThat(program.post(READ_ALL, key)).hasStatus(204).headers().hasValue("Idempotency-Replayed", "true");
        assertThat(unread()).isOne();
    }

    @Test
    void aKeyIsForOneChange() {
        var program = Program.of(web, tokens, member(), TokenScope.WRITE);
        String key = UUID.randomUUID().toString();
        assertThat(program.post(READ_ALL, key)).hasStatus(204);
        assertProblem(program.post(READ_ALL + "?otra=1", key), 422, "clave-repetida");
    }

    @Test
    void aChangeThatFailedMayBeSentAgainWithItsKey() {
        var program = Program.of(web, tokens, member(), TokenScope.WRITE);
        var id = UUID.randomUUID();
        String address = "/api/v1/notices/" + id + "/read";
        String key = UUID.randomUUID().toString();
        assertProblem(program.post(address, key), 404, "no-encontrado");
        notice(id);
        assertThat(program.post(address, key)).hasStatus(204);
    }

    @Test
    void whatIsTooLongToBeComparedIsNotKeptInMemory() {
        var program = Program.of(web, tokens, member(), TokenScope.WRITE);
        var request = web.post()
                .uri(READ_ALL)
                .header("Authorization", "Bearer " + program.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON);
        assertThat(request.content(new byte[RepeatableRequest.LONGEST]).exchange())
                .hasStatus(204);
        assertProblem(request.content(new byte[RepeatableRequest.LONGEST + 1]).exchange(), 413, "demasiado-grande");
    }

    private Access member() {
        return Objects.requireNonNull(cast.of(Caller.MEMBER));
    }

    private void notice() {
        notice(UUID.randomUUID());
    }

    private void notice(UUID id) {
        jdbc.sql(NOTICE).param("id", id).param("member", member().id().value()).update();
    }

    private long unread() {
        return jdbc.sql("select count(*) from notice where member = :member and read_at is null")
                .param("member", member().id().value())
                .query(Long.class)
                .single();
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }
}

package pe.minka.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.PlatformTest;
import pe.minka.devices.CodeApp;
import pe.minka.http.Visitor;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.IssuedToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.entry.Newcomers;

/** Each refusal stands in the log with who, what, when and from where, without what was secret about it. */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("S24")
class RefusalsInTheLogTests {

    private static final String FORGED = "203.0.113.9";
    private static final String[] PROXIED = {"X-Forwarded-For", FORGED};
    private static final String HERE = "127.0.0.1";
    private static final String WRONG = "una frase que nadie eligió";

    private final Newcomers people;
    private final PersonalTokens tokens;
    private final MemberAccess members;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Visitor visitor;
    private String mail = "";

    @Autowired
    RefusalsInTheLogTests(
            @LocalServerPort int port,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            PersonalTokens tokens,
            MemberAccess members,
            JdbcClient jdbc,
            Clock clock) {
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.tokens = tokens;
        this.members = members;
        this.jdbc = jdbc;
        this.clock = clock;
        this.visitor = new Visitor(port);
    }

    @BeforeEach
    void somebody() {
        mail = people.member();
    }

    @Test
    void aWrongPassword(CapturedOutput log) {
        visitor.post("/ingresar", Map.of("correo", mail, "clave", WRONG, "_csrf", visitor.token("/ingresar")), PROXIED);
        expect(log, "sign-in refused to member " + id() + " from " + HERE + ": Wrong");
        assertThat(log).doesNotContain(WRONG).doesNotContain(mail);
    }

    @Test
    void aWrongCodeOfTheSecondStep(CapturedOutput log) {
        visitor.signIn(mail, Newcomers.PASSWORD);
        String page = "/mi/cuenta/segundo-paso/app";
        var app = new CodeApp(visitor.document(page).select("p.code").text().replace(" ", ""));
        visitor.submit(page, Map.of("code", app.codeAt(clock.instant())));
        visitor.post("/salir", Map.of("_csrf", visitor.token("/inicio")));
        visitor.signIn(mail, Newcomers.PASSWORD);
        String wrong = app.wrongCodeAt(clock.instant());
        String step = "/ingresar/segundo-paso";
        visitor.post(step, Map.of("codigo", wrong, "_csrf", visitor.token(step)), PROXIED);
        expect(log, "second step refused to member " + id() + " from " + HERE + ": Wrong");
        assertThat(log).doesNotContain(app.key()).doesNotContain(Newcomers.PASSWORD);
    }

    @Test
    void aPasskeyThatIsNone(CapturedOutput log) {
        visitor.post(
                "/ingresar/llave", Map.of("llave", "{\"id\":\"x\"}", "_csrf", visitor.token("/ingresar")), PROXIED);
        expect(log, "sign-in by passkey refused from " + HERE);
    }

    @Test
    void whatIsNotTheirs(CapturedOutput log) {
        visitor.signIn(mail, Newcomers.PASSWORD);
        visitor.get("/admin/personas", PROXIED);
        expect(log, "refused GET /admin/personas to " + id() + " from " + HERE);
    }

    @Test
    void aForgedForm(CapturedOutput log) {
        visitor.signIn(mail, Newcomers.PASSWORD);
        visitor.post("/mi/cuenta/clave", Map.of("password", WRONG, "_csrf", "inventado"), PROXIED);
        expect(log, "refused POST /mi/cuenta/clave to " + id() + " from " + HERE);
        assertThat(log).doesNotContain(WRONG).doesNotContain("inventado");
    }

    @Test
    void aGuessedLink(CapturedOutput log) {
        String guess = "/ingresar/enlace/" + "A".repeat(43);
        visitor.post(guess, Map.of("_csrf", visitor.token("/ingresar")), PROXIED);
        expect(log, "sign-in link refused from " + HERE + ": GONE");
        assertThat(log).doesNotContain("A".repeat(43));
    }

    @Test
    void aTokenThatIsNone(CapturedOutput log) {
        ask("minka_" + "B".repeat(43));
        expectOnce(log, "refused GET /api/v1/me to visitor from " + HERE + ": token unknown");
        assertThat(log).doesNotContain("B".repeat(43));
    }

    @Test
    void nothingShownToTheApi(CapturedOutput log) {
        visitor.get("/api/v1/me", PROXIED);
        expectOnce(log, "refused GET /api/v1/me to visitor from " + HERE + ": nothing shown");
    }

    @Test
    void aTokenThatWasTakenBack(CapturedOutput log) {
        var token = token(TokenScope.READ);
        tokens.revoke(owner(), token.id());
        ask(token.secret());
        expectOnce(log, "refused GET /api/v1/me to " + asker(token) + " from " + HERE + ": token REVOKED");
        assertThat(log).doesNotContain(token.secret());
    }

    @Test
    void aTokenThatHasExpired(CapturedOutput log) {
        var token = token(TokenScope.READ);
        jdbc.sql(
                        "update personal_token set created_at = now() - interval '9 days', expires_at = now() - interval '1 day' where id = :id")
                .param("id", token.id().value())
                .update();
        ask(token.secret());
        expectOnce(log, "refused GET /api/v1/me to " + asker(token) + " from " + HERE + ": token EXPIRED");
        assertThat(log).doesNotContain(token.secret());
    }

    @Test
    void aTokenOfAClosedAccount(CapturedOutput log) {
        var token = token(TokenScope.READ);
        String asker = asker(token);
        jdbc.sql("update member set status = 'DISABLED' where mail = :mail")
                .param("mail", mail)
                .update();
        ask(token.secret());
        expectOnce(log, "refused GET /api/v1/me to " + asker + " from " + HERE + ": account closed");
    }

    @Test
    void aTokenThatDoesNotReachThatFar(CapturedOutput log) {
        var token = token(TokenScope.READ);
        visitor.postJson("/api/v1/notices/read", with(token.secret()));
        expectOnce(log, "refused POST /api/v1/notices/read to " + asker(token) + " from " + HERE);
        assertThat(log).doesNotContain(token.secret());
    }

    @Test
    void aKeyThatWasForAnotherChange(CapturedOutput log) {
        var token = token(TokenScope.WRITE);
        String[] headers = with(token.secret(), "Idempotency-Key", "una clave " + token.id());
        assertThat(visitor.postJson("/api/v1/notices/read", headers).statusCode())
                .isEqualTo(204);
        assertThat(visitor.postJson("/api/v1/notices/read?otra=1", headers).statusCode())
                .isEqualTo(422);
        expectOnce(log, "refused POST /api/v1/notices/read to " + asker(token) + " from " + HERE + ": clave-repetida");
        assertThat(log).doesNotContain(token.secret()).doesNotContain("una clave");
    }

    @Test
    void whoIsOnlyLedToTheDoorIsNotRefused(CapturedOutput log) {
        assertThat(visitor.get("/inicio", PROXIED).statusCode()).isEqualTo(303);
        ask("minka_nada");
        expect(log, "refused GET /api/v1/me");
        assertThat(log).doesNotContain("refused GET /inicio");
    }

    private void ask(String token) {
        assertThat(visitor.get("/api/v1/me", with(token)).statusCode()).isEqualTo(401);
    }

    private static String[] with(String token, String... more) {
        return Stream.of(PROXIED, new String[] {"Authorization", "Bearer " + token}, more)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    private IssuedToken token(TokenScope scope) {
        return tokens.issue(owner(), new IssueToken("prueba", Set.of(scope), 30));
    }

    private Access owner() {
        return members.of(new MemberId(UUID.fromString(id()))).orElseThrow();
    }

    private String asker(IssuedToken token) {
        return id() + " by token " + token.id().value();
    }

    private static void expectOnce(CapturedOutput log, String line) {
        expect(log, line);
        assertThat(log.getAll().lines().filter(one -> one.contains("refused "))).hasSize(1);
    }

    /** The line may be written after the answer has gone. */
    private static void expect(CapturedOutput log, String line) {
        await().untilAsserted(() -> assertThat(log).contains(line));
        assertThat(log.getAll().lines().filter(one -> one.contains(line)))
                .allMatch(one -> one.matches("\\d{4}-\\d\\d-\\d\\dT.*"));
        assertThat(log).doesNotContain(FORGED);
    }

    private String id() {
        return jdbc.sql("select id::text from member where mail = :mail")
                .param("mail", mail)
                .query(String.class)
                .single();
    }
}

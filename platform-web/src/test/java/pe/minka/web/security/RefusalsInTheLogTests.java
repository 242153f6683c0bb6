package pe.minka.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.Map;
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
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
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
            JdbcClient jdbc,
            Clock clock) {
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
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
    void aGuessedToken(CapturedOutput log) {
        String guess = "minka_" + "A".repeat(43);
        visitor.get("/api/v1/me", "Authorization", "Bearer " + guess, "X-Forwarded-For", FORGED);
        expect(log, "refused GET /api/v1/me to visitor from " + HERE + ": no such token");
        assertThat(log).doesNotContain(guess);
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

package pe.minka.web.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import pe.minka.Platform;
import pe.minka.devices.CodeApp;
import pe.minka.http.Visitor;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.web.entry.Newcomers;
import pe.minka.web.security.OpenSessions;

/** Where a second step is required of whoever administers, as everywhere outside a demonstration. */
@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"minka.development=true", "minka.secure-cookies=false", "minka.second-step=required"})
@DisplayName("S10")
class SecondStepPagesTests {

    private static final String ACCOUNT = "/mi/cuenta/segundo-paso";
    private static final String STEP = "/ingresar/segundo-paso";

    private final Newcomers people;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int port;
    private final OpenSessions sessions;

    @Autowired
    SecondStepPagesTests(
            @LocalServerPort int port,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            JdbcClient jdbc,
            Clock clock,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.jdbc = jdbc;
        this.clock = clock;
        this.port = port;
        this.sessions = new OpenSessions(sessions, jdbc);
    }

    @Test
    void anAdministratorWithoutOneIsAMemberLikeAnyOther() {
        var browser = new Visitor(port);
        var in = browser.signIn(administrator(), Newcomers.PASSWORD);
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith(ACCOUNT);
        for (String page : List.of("/admin", "/admin/personas", "/admin/auditoria.csv")) {
            var refused = browser.get(page);
            assertThat(refused.statusCode()).isEqualTo(302);
            assertThat(refused.headers().firstValue("Location").orElseThrow()).endsWith(ACCOUNT);
        }
        assertThat(browser.document(ACCOUNT).text()).contains("Para administrar necesitas un segundo paso");
        assertThat(browser.document("/inicio").select("nav a[href=/admin]")).isEmpty();
        assertThat(browser.document("/inicio").text()).contains("Todavía no puedes administrar");
        assertThat(browser.post("/admin/dominios", Map.of("_csrf", browser.token("/inicio"), "domain", "ugel.gob.pe"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void withOneTheyAdministerAtOnceAndItIsAskedForNextTime() {
        String mail = administrator();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        var app = setUp(browser);
        assertThat(browser.get("/admin").statusCode()).isEqualTo(200);

        var next = new Visitor(port);
        var waiting = next.signIn(mail, Newcomers.PASSWORD);
        assertThat(waiting.headers().firstValue("Location").orElseThrow()).contains(STEP);
        assertThat(next.get("/inicio").statusCode()).as("not inside yet").isEqualTo(303);
        assertThat(next.get("/api/v1/me").statusCode()).isEqualTo(401);
        var wrong = next.submit(STEP, Map.of("codigo", app.wrongCodeAt(now())));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Ese código no es correcto");
        assertThat(next.get("/inicio").statusCode()).isEqualTo(303);
        var right = next.submit(STEP, Map.of("codigo", app.nextCodeAt(now()), "volver", "/admin"));
        assertThat(right.headers().firstValue("Location").orElseThrow()).endsWith("/admin");
        assertThat(next.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutAPasswordThereIsNoSecondStep() {
        var browser = new Visitor(port);
        assertThat(browser.get(STEP).headers().firstValue("Location").orElseThrow())
                .endsWith("/ingresar");
        var sent = browser.post(STEP, Map.of("_csrf", browser.token("/ingresar"), "codigo", "123456"));
        assertThat(sent.headers().firstValue("Location").orElseThrow()).contains("/ingresar?vencida=1");
        assertThat(browser.post(STEP + "/pregunta", Map.of("_csrf", browser.token("/ingresar")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRecoveryCodeLetsInOnceAndIsToldByMail() {
        String mail = people.member();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        var codes = setUpAndRead(browser);
        var next = new Visitor(port);
        next.signIn(mail, Newcomers.PASSWORD);
        assertThat(next.submit(STEP, Map.of("codigo", codes.getFirst())).statusCode())
                .isEqualTo(302);
        assertThat(next.get("/inicio").statusCode()).isEqualTo(200);
        var third = new Visitor(port);
        third.signIn(mail, Newcomers.PASSWORD);
        assertThat(third.submit(STEP, Map.of("codigo", codes.getFirst())).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatMattersAsksAgainAfterAWhileAndKeepsWhatWasTyped() {
        String mail = administrator();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        var app = setUp(browser);
        sessions.makeOld(mail);
        assertThat(browser.get("/admin/dominios").statusCode())
                .as("looking needs nothing")
                .isEqualTo(200);
        Map<String, String> typed =
                new HashMap<>(Map.of("domain", "dominio con espacios", "reason", "Porque «sí» & más"));
        typed.put("_csrf", browser.token("/admin/dominios"));
        var asked = browser.post("/admin/dominios", typed);
        assertThat(asked.statusCode()).isEqualTo(403);
        var page = Jsoup.parse(asked.body());
        assertThat(page.select("h1").text()).isEqualTo("Confirma que eres tú");
        assertThat(page.select("input[name=reason]").val()).isEqualTo("Porque «sí» & más");
        assertThat(page.select("form[action=/admin/dominios]")).isNotEmpty();

        typed.put("minka.codigo", app.wrongCodeAt(now()));
        var wrong = browser.post("/admin/dominios", typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Ese código no es correcto");
        typed.put("minka.codigo", app.nextCodeAt(now()));
        var right = browser.post("/admin/dominios", typed);
        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(right.body()).as("now the form itself was looked at").contains("dominio con espacios");
        typed.remove("minka.codigo");
        assertThat(browser.post("/admin/dominios", typed).body()).doesNotContain("Confirma que eres tú");
    }

    @Test
    void aPageThatMattersAsksAgainAndLeadsOn() {
        String mail = administrator();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        var app = setUp(browser);
        sessions.makeOld(mail);
        var asked = browser.get("/admin/auditoria.csv?persona=x");
        assertThat(asked.statusCode()).isEqualTo(403);
        var page = Jsoup.parse(asked.body());
        var form = page.select("form[action=/mi/confirmar]");
        assertThat(form).hasSize(1);
        var on = browser.post(
                "/mi/confirmar",
                Map.of(
                        "_csrf", form.select("input[name=_csrf]").val(),
                        "volver", form.select("input[name=volver]").val(),
                        "minka.codigo", app.nextCodeAt(now())));
        assertThat(on.headers().firstValue("Location").orElseThrow()).endsWith("/admin/auditoria.csv?persona=x");
        assertThat(browser.get("/admin/auditoria.csv").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionFromBeforeEnds() {
        String mail = administrator();
        var before = new Visitor(port);
        before.signIn(mail, Newcomers.PASSWORD);
        var elsewhere = new Visitor(port);
        elsewhere.signIn(mail, Newcomers.PASSWORD);
        setUp(elsewhere);
        assertThat(before.get("/inicio").statusCode()).isEqualTo(303);
        assertThat(elsewhere.get("/inicio").statusCode()).isEqualTo(200);
    }

    @Test
    void whoTookItBackBeforeBecomingAnAdministratorIsHeld() {
        String mail = people.member();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        setUp(browser);
        assertThat(browser.post(ACCOUNT + "/app/quitar", Map.of("_csrf", browser.token("/inicio")))
                        .statusCode())
                .isEqualTo(302);
        appoint(mail);
        assertThat(browser.get("/admin").statusCode()).isEqualTo(302);
        assertThat(browser.document("/inicio").text()).contains("Todavía no puedes administrar");
    }

    @Test
    void whoIsHeldAndShowsItAdministersFromThatVeryRequestOn() {
        String mail = administrator();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        var app = setUp(browser);
        sessions.forgetTheProof(mail);
        assertThat(browser.document("/inicio").text()).contains("Todavía no puedes administrar");
        Map<String, String> typed =
                new HashMap<>(Map.of("domain", "dominio con espacios", "_csrf", browser.token("/inicio")));
        assertThat(browser.post("/admin/dominios", typed).statusCode()).isEqualTo(403);

        typed.put("minka.codigo", app.nextCodeAt(now()));
        var looked = browser.post("/admin/dominios", typed);
        assertThat(looked.statusCode()).isEqualTo(422);
        assertThat(looked.body()).contains("dominio con espacios").doesNotContain("Todavía no puedes administrar");
    }

    @Test
    void whoShowedThePasswordWaitsUnderANewSession() {
        String mail = people.member();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        setUp(browser);
        var next = new Visitor(port);
        next.get("/ingresar");
        String planted = next.cookie("minka").orElseThrow();
        next.signIn(mail, Newcomers.PASSWORD);
        assertThat(next.cookie("minka").orElseThrow()).isNotEqualTo(planted);
    }

    @Test
    void nothingOfWhoWasInsideBeforeStaysInTheSession() {
        String mail = administrator();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        setUp(browser);
        String other = administrator();
        var device = new Visitor(port);
        device.signIn(other, Newcomers.PASSWORD);
        setUp(device);
        browser.post("/salir", Map.of("_csrf", browser.token("/inicio")));
        browser.signIn(other, Newcomers.PASSWORD);
        assertThat(browser.get("/admin").statusCode())
                .as("only the password was shown")
                .isEqualTo(303);
    }

    @Test
    void whoHasNoneShowsThePasswordAfterAWhile() {
        String mail = people.member();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        assertThat(browser.get(ACCOUNT + "/llaves").statusCode()).isEqualTo(200);
        sessions.makeOld(mail);
        var asked = browser.get(ACCOUNT + "/llaves");
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(asked.body()).select("input[name=minka.clave]")).hasSize(1);
        Map<String, String> shown = new HashMap<>(
                Map.of("_csrf", browser.token("/inicio"), "volver", ACCOUNT + "/llaves", "minka.clave", "no es esta"));
        assertThat(browser.post("/mi/confirmar", shown).statusCode()).isEqualTo(422);
        shown.put("minka.clave", Newcomers.PASSWORD);
        assertThat(browser.post("/mi/confirmar", shown).statusCode()).isEqualTo(302);
        assertThat(browser.get(ACCOUNT + "/llaves").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongWithAPasskeyLeadsToItsButton() {
        String mail = people.member();
        jdbc.sql("""
                        insert into passkey (id, member, name, credential_id, credential, sign_count, backed_up,
                                             transports, created_at)
                        select gen_random_uuid(), id, 'Mi teléfono', sha256(mail::bytea), '\\x01', 0, false, '{}', now()
                        from member
                        where mail = :mail
                        """).param("mail", mail).update();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        var wrong = browser.post(STEP, Map.of("_csrf", browser.token(STEP), "llave", "{}"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(wrong.body());
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#llave");
        assertThat(page.select("button#llave[data-ask]")).hasSize(1);
    }

    @Test
    void paperOfASecondStepThatIsNoMoreOpensNothing() {
        String mail = people.member();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        var codes = setUpAndRead(browser);
        browser.post(ACCOUNT + "/app/quitar", Map.of("_csrf", browser.token("/inicio")));
        assertThat(setUpAndRead(browser)).hasSize(10).doesNotContainAnyElementsOf(codes);
    }

    @Test
    void whoIsDisabledWhileWaitingWaitsNoMore() {
        String mail = people.member();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        var app = setUp(browser);
        var next = new Visitor(port);
        next.signIn(mail, Newcomers.PASSWORD);
        jdbc.sql("update member set status = 'DISABLED' where mail = :mail")
                .param("mail", mail)
                .update();
        var shown = next.post(
                STEP, Map.of("_csrf", next.token("/ingresar"), "codigo", app.nextCodeAt(now()), "volver", "/admin"));
        assertThat(shown.headers().firstValue("Location").orElseThrow()).contains("/ingresar?vencida=1");
    }

    @Test
    void aProgramAdministersNoMoreThanItsMemberMay() {
        String mail = administrator();
        var browser = new Visitor(port);
        browser.signIn(mail, Newcomers.PASSWORD);
        setUp(browser);
        var shown = browser.submit(
                "/mi/cuenta/programas", Map.of("name", "Tablero", "scopes", "READ,ADMINISTER", "days", "30"));
        String bearer =
                "Bearer " + Jsoup.parse(shown.body()).select("input#clave").val();
        var program = new Visitor(port);
        assertThat(program.get("/api/v1/me", "Authorization", bearer).body()).contains("ADMINISTRATOR");
        jdbc.sql("delete from authenticator where member = (select id from member where mail = :mail)")
                .param("mail", mail)
                .update();
        assertThat(program.get("/api/v1/me", "Authorization", bearer).body()).doesNotContain("ADMINISTRATOR");
    }

    private CodeApp setUp(Visitor browser) {
        var app = app(browser);
        var done = browser.submit(ACCOUNT + "/app", Map.of("code", app.codeAt(now())));
        assertThat(done.statusCode()).isEqualTo(200);
        return app;
    }

    private List<String> setUpAndRead(Visitor browser) {
        var app = app(browser);
        var done = browser.submit(ACCOUNT + "/app", Map.of("code", app.codeAt(now())));
        return Jsoup.parse(done.body()).select(".paper-codes li").eachText();
    }

    private static CodeApp app(Visitor browser) {
        String key = browser.document(ACCOUNT + "/app").select("p.code").text().replace(" ", "");
        return new CodeApp(key);
    }

    private String administrator() {
        String mail = people.member();
        appoint(mail);
        return mail;
    }

    private void appoint(String mail) {
        jdbc.sql(
                        "insert into role_grant (member, role, granted_at) select id, 'ADMINISTRATOR', now() from member where mail = :mail")
                .param("mail", mail)
                .update();
    }

    private Instant now() {
        return clock.instant();
    }
}

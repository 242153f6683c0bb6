package pe.minka.web.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import pe.minka.members.LinkPurpose;
import pe.minka.members.MemberId;
import pe.minka.members.MemberLinks;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.web.entry.Newcomers;

/** Somebody else knows the password of a member who has a second step, and the member chooses another one. */
@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"minka.development=true", "minka.secure-cookies=false", "minka.second-step=required"})
@DisplayName("S10")
class NewPasswordTests {

    private static final String ACCOUNT = "/mi/cuenta/segundo-paso";
    private static final String STEP = "/ingresar/segundo-paso";
    private static final String CHANGE = "/mi/cuenta/clave";
    private static final String SESSIONS = "/mi/cuenta/sesiones";
    private static final String NEW = "otra frase muy larga";

    private final int port;
    private final MemberLinks links;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final String mail;
    private final MemberId id;
    private final Visitor owner;
    private final List<String> codes;

    @Autowired
    NewPasswordTests(
            @LocalServerPort int port,
            MemberLinks links,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            JdbcClient jdbc,
            Clock clock,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.port = port;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sessions = sessions;
        this.mail = new Newcomers(registrations, passwords, organisations, jdbc).member();
        this.id = new MemberId(jdbc.sql("select id from member where mail = :mail")
                .param("mail", mail)
                .query(UUID.class)
                .single());
        this.owner = new Visitor(port);
        owner.signIn(mail, Newcomers.PASSWORD);
        this.codes = setUp(owner);
    }

    @Test
    void whoWaitsWithTheOldPasswordWaitsNoMoreAfterAChange() {
        var attacker = waiting();
        assertThat(location(owner.submit(CHANGE, Map.of("current", Newcomers.PASSWORD, "password", NEW))))
                .endsWith(SESSIONS);
        assertRefused(attacker);
    }

    @Test
    void norAfterAReset() {
        var attacker = waiting();
        assertThat(location(new Visitor(port).submit(link(), Map.of("password", NEW))))
                .endsWith("/ingresar");
        assertRefused(attacker);
    }

    @Test
    void whoWaitsWithThePasswordOfNowGoesOn() {
        var somebody = waiting();
        assertThat(location(somebody.submit(STEP, Map.of("codigo", codes.getFirst(), "volver", "/inicio"))))
                .endsWith("/inicio");
    }

    @Test
    void theOwnerIsNotKeptOutByWhoeverGuessesCodes() {
        owner.post("/salir", Map.of("_csrf", owner.token("/inicio")));
        var attacker = waiting();
        int status = 0;
        for (int i = 0; i < 6; i++) {
            status = attacker.submit(STEP, Map.of("codigo", "XXXX-XXXX-XXXX-XXXX"))
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(waiting()
                        .submit(STEP, Map.of("codigo", "XXXX-XXXX-XXXX-XXXX"))
                        .statusCode())
                .as("the password gives no further guesses")
                .isEqualTo(429);

        owner.signIn(mail, Newcomers.PASSWORD);
        assertThat(location(owner.submit(STEP, Map.of("codigo", codes.getFirst(), "volver", "/inicio"))))
                .endsWith("/inicio");
        assertThat(owner.get("/inicio").statusCode()).isEqualTo(200);
    }

    @Test
    void afterAChangeThePageListsWhatElseOpensTheAccount() {
        makeToken();
        var page = owner.document(CHANGE);
        assertThat(page.select("input[name=alone]")).hasSize(1);
        assertThat(page.select("input[name=alone][checked]"))
                .as("programs go on, unless told otherwise")
                .isEmpty();
        owner.submit(CHANGE, Map.of("current", Newcomers.PASSWORD, "password", NEW, "_alone", "on"));
        assertThat(owner.document(SESSIONS)
                        .select("section[aria-labelledby=entradas] li")
                        .eachText())
                .containsExactly(
                        "Ninguna llave de acceso",
                        "1 clave para programas",
                        "Ninguna cuenta vinculada",
                        "1 equipo conocido");

        owner.submit(CHANGE, Map.of("current", NEW, "password", "una tercera frase", "alone", "true"));
        assertThat(owner.document(SESSIONS).text())
                .contains("Tu contraseña cambió", "Ninguna clave para programas")
                .doesNotContain("1 clave para programas");
        assertThat(owner.document(CHANGE).select("input[name=alone]"))
                .as("nothing is left to take back")
                .isEmpty();
    }

    @Test
    void aResetTakesEverythingBackUnlessToldOtherwise() {
        makeToken();
        var browser = new Visitor(port);
        String link = link();
        assertThat(browser.document(link).select("input[name=alone][checked]")).hasSize(1);
        var weak = Jsoup.parse(browser.submit(link, Map.of("password", "corta", "_alone", "on"))
                .body());
        assertThat(weak.select("input[name=alone]")).hasSize(1);
        assertThat(weak.select("input[name=alone][checked]"))
                .as("what was chosen comes back")
                .isEmpty();
        browser.submit(link, Map.of("password", NEW, "_alone", "on"));
        assertThat(browser.document("/ingresar").text())
                .contains("También abren tu cuenta: 1 clave para programas.")
                .contains("queda solo este");

        var again = new Visitor(port);
        again.submit(link(), Map.of("password", "una tercera frase", "_alone", "on", "alone", "true"));
        assertThat(again.document("/ingresar").text()).contains("Ninguna llave de acceso, clave para programas");
        again.signIn(mail, "una tercera frase");
        assertThat(again.get("/inicio").statusCode())
                .as("the second step stays")
                .isEqualTo(303);
    }

    @Test
    void approvingAndInvitingAskAgainAndKeepWhatWasTyped() {
        jdbc.sql("insert into role_grant (member, role, granted_at) values (:id, 'ADMINISTRATOR', now())")
                .param("id", id.value())
                .update();
        makeOld(sessions);
        String csrf = owner.token("/inicio");
        var approving = owner.post("/admin/solicitudes/" + UUID.randomUUID() + "/aprobar", Map.of("_csrf", csrf));
        assertThat(approving.statusCode()).isEqualTo(403);
        assertThat(approving.body()).contains("Confirma que eres tú");

        Map<String, String> typed = Map.of("_csrf", csrf, "givenNames", "Ana «María»", "mail", "ana");
        var inviting =
                Jsoup.parse(owner.post("/admin/invitaciones/persona", typed).body());
        assertThat(inviting.select("h1").text()).isEqualTo("Confirma que eres tú");
        assertThat(inviting.select("form[action=/admin/invitaciones/persona] input[name=givenNames]")
                        .val())
                .isEqualTo("Ana «María»");
        var shown = owner.post(
                "/admin/invitaciones/persona",
                Map.of("_csrf", csrf, "givenNames", "Ana", "mail", "ana", "minka.codigo", codes.getFirst()));
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body()).contains("«ana» no parece un correo");
    }

    private Visitor waiting() {
        var browser = new Visitor(port);
        assertThat(location(browser.signIn(mail, Newcomers.PASSWORD))).contains(STEP);
        return browser;
    }

    /** Not even with what is right. */
    private void assertRefused(Visitor attacker) {
        assertThat(location(attacker.get(STEP))).endsWith("/ingresar");
        var shown = attacker.post(STEP, Map.of("_csrf", attacker.token("/ingresar"), "codigo", codes.getFirst()));
        assertThat(location(shown)).contains("/ingresar?vencida=1");
        assertThat(attacker.get("/inicio").statusCode()).isEqualTo(303);
    }

    private String link() {
        return "/recuperar/" + links.issue(id, LinkPurpose.RESET_PASSWORD).value();
    }

    private void makeToken() {
        var made = owner.submit("/mi/cuenta/programas", Map.of("name", "Tablero", "scopes", "READ", "days", "30"));
        assertThat(made.statusCode()).isEqualTo(200);
    }

    private List<String> setUp(Visitor browser) {
        var page = browser.document(ACCOUNT + "/app");
        var app = new CodeApp(page.select("p.code").text().replace(" ", ""));
        var done = browser.submit(ACCOUNT + "/app", Map.of("code", app.codeAt(clock.instant())));
        return Jsoup.parse(done.body()).select(".paper-codes li").eachText();
    }

    private <S extends Session> void makeOld(FindByIndexNameSessionRepository<S> stored) {
        stored.findByPrincipalName(id.value().toString()).values().forEach(session -> {
            session.setAttribute("proved", clock.instant().minus(Duration.ofHours(1)));
            stored.save(session);
        });
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

package pe.minka.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;

/** Row S4 of the security table as far as it concerns sessions, and everything the page of the door answers. */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class SignInPageTests {

    private final int port;
    private final JdbcClient jdbc;
    private final Newcomers people;
    private final Visitor browser;

    @Autowired
    SignInPageTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations) {
        this.port = port;
        this.jdbc = jdbc;
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.browser = new Visitor(port);
    }

    @Test
    void whoEntersGetsANewSessionAndANewFormToken() {
        browser.get("/ingresar");
        String before = browser.cookie("minka").orElseThrow();
        String token = browser.token("/ingresar");

        var entered = browser.signIn(people.member(), Newcomers.PASSWORD);

        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(location(entered)).isEqualTo("/inicio");
        assertThat(browser.cookie("minka")).isPresent().get().isNotEqualTo(before);
        assertThat(browser.post("/mi/cuenta/sesiones/cerrar", Map.of("_csrf", token))
                        .statusCode())
                .isEqualTo(403);
        var attacker = new Visitor(port);
        attacker.keep("minka", before);
        assertThat(location(attacker.get("/mi/cuenta/sesiones"))).startsWith("/ingresar?volver=");
    }

    @Test
    void aSessionIdThatSomebodyMadeUpIsNeverUsed() {
        browser.keep("minka", "bWFkZS11cA==");
        browser.signIn(people.member(), Newcomers.PASSWORD);
        assertThat(browser.cookie("minka")).isPresent().get().isNotEqualTo("bWFkZS11cA==");
    }

    @Test
    void theCookiesAreNobodysButTheServers() {
        var entered = browser.signIn(people.member(), Newcomers.PASSWORD);
        assertThat(entered.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
        assertThat(session(entered)).doesNotContain("Max-Age", "Expires");
    }

    @Test
    void whoAsksForItStaysSignedInForThirtyDays() {
        String mail = people.member();
        var entered = browser.submit(
                "/ingresar",
                Map.of("correo", mail, "clave", Newcomers.PASSWORD, "mantener", "true", "_mantener", "on"));

        assertThat(session(entered)).contains("Max-Age=");
        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name = :id")
                        .param("id", people.id(mail).value().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(30 * 24 * 60 * 60);
    }

    @Test
    void enteringHereEndsNothingElsewhere() {
        String mail = people.member();
        var other = new Visitor(port);
        other.signIn(mail, Newcomers.PASSWORD);
        browser.signIn(mail, Newcomers.PASSWORD);
        assertThat(other.get("/mi/cuenta/sesiones").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/indicadores?anio=2025, /indicadores?anio=2025",
        "https://malo.example/, /inicio",
        "//malo.example, /inicio",
        "/\\malo.example, /inicio",
        "/ingresar?volver=/x, /inicio",
        "javascript:alert(1), /inicio",
        "/salir, /inicio",
        "/notificaciones/leer, /inicio",
        "/no/hay/nada, /inicio",
        "/regiones/%zz, /inicio",
        "/regiones/AYA, /regiones/AYA"
    })
    void returnsOnlyToAPageOfThisSite(String asked, String leadsTo) {
        String mail = people.member();
        var entered = browser.submit("/ingresar", Map.of("correo", mail, "clave", Newcomers.PASSWORD, "volver", asked));
        assertThat(location(entered)).isEqualTo(leadsTo);
    }

    @Test
    void thePageItselfCarriesTheWayBack() {
        var page = browser.document("/ingresar?volver=/indicadores");
        assertThat(page.select("main form [name=volver]").attr("value")).isEqualTo("/indicadores");
    }

    @Test
    void aWrongPasswordKeepsTheMailAndNothingElse() {
        var refused = browser.signIn("alguien@ugel.gob.pe", "Una-clave-equivocada");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("El correo o la contraseña no coinciden", "value=\"alguien@ugel.gob.pe\"")
                .doesNotContain("Una-clave-equivocada");
        assertThat(refused.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        var refused = browser.signIn("", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Escribe tu correo institucional", "Escribe tu contraseña", "#correo");
    }

    @Test
    void afterSeveralTriesThePageSaysHowLongToWaitAndAKnownBrowserGoesOn() {
        String mail = people.member();
        var home = new Visitor(port);
        home.signIn(mail, Newcomers.PASSWORD);
        home.submit("/mi/cuenta/sesiones", "/salir", Map.of());

        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn(mail, "adivino " + i).statusCode()).isEqualTo(422);
        }
        var slowed = browser.signIn(mail, Newcomers.PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(slowed.body()).contains("Tu cuenta no está bloqueada", mail);

        assertThat(location(home.signIn(mail, Newcomers.PASSWORD))).isEqualTo("/inicio");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNVERIFIED | Falta confirmar tu correo
            PENDING    | la administración de la comunidad en Ayacucho
            REJECTED   | Tu inscripción no fue aceptada
            DISABLED   | Tu cuenta está desactivada
            """)
    void whoIsNotActiveReadsWhatTheyWaitForAfterTheRightPassword(String status, String text) {
        String mail = people.withStatus(status);
        assertThat(browser.signIn(mail, "otra cosa").body())
                .contains("no coinciden")
                .doesNotContain(text);
        assertThat(browser.signIn(mail, Newcomers.PASSWORD).body()).contains(text);
        assertThat(location(browser.get("/mi/cuenta/sesiones"))).startsWith("/ingresar");
    }

    @Test
    void aPageThatLayOpenTooLongComesBackWithTheMail() {
        var late = browser.post("/ingresar", Map.of("correo", "tarde@ugel.gob.pe", "clave", "x", "_csrf", "viejo"));
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("La página estuvo abierta mucho tiempo", "value=\"tarde@ugel.gob.pe\"");
        assertThat(Jsoup.parse(late.body()).select("form input[name=_csrf]").attr("value"))
                .isNotEmpty();
    }

    @Test
    void whoseSessionEndedReadsSoAndComesBackToThePage() {
        browser.keep("minka", "YWNhYmFkYQ==");
        assertThat(location(browser.get("/mi/cuenta/sesiones")))
                .isEqualTo("/ingresar?volver=%2Fmi%2Fcuenta%2Fsesiones&vencida=1");
        assertThat(new Visitor(port).get("/mi/cuenta/sesiones").headers().firstValue("Location"))
                .contains("/ingresar?volver=%2Fmi%2Fcuenta%2Fsesiones");
        assertThat(browser.get("/ingresar?vencida=1").body())
                .contains("Tu sesión ya no está abierta")
                .doesNotContain("tiempo sin actividad");
    }

    @Test
    void aFormSentAfterTheSessionEndedLeadsToTheDoorAndBack() {
        browser.keep("minka", "YWNhYmFkYQ==");
        var late = browser.post(
                "/mi/cuenta/clave", Map.of("current", "x"), "Referer", "http://localhost:" + port + "/mi/cuenta/clave");
        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(location(late)).isEqualTo("/ingresar?volver=%2Fmi%2Fcuenta%2Fclave&vencida=1");
    }

    @Test
    void aFormSentAfterLeavingInAnotherTabLeadsToTheDoorAndBack() {
        browser.signIn(people.member(), Newcomers.PASSWORD);
        String token = browser.token("/mi/cuenta");
        browser.submit("/mi/cuenta/sesiones", "/salir", Map.of());
        browser.get("/ingresar");

        var late = browser.post(
                "/mi/cuenta", Map.of("_csrf", token), "Referer", "http://localhost:" + port + "/mi/cuenta");

        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(location(late)).isEqualTo("/ingresar?volver=%2Fmi%2Fcuenta&vencida=1");
        assertThat(location(browser.post("/salir", Map.of("_csrf", token)))).startsWith("/ingresar");
    }

    @Test
    void aBoxWithAStrangeValueIsAnsweredInSpanish() {
        var refused = browser.submit("/ingresar", Map.of("correo", "", "clave", "", "mantener", "foo"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Escribe tu contraseña").doesNotContain("java.lang", "Failed");
        assertThat(Jsoup.parse(refused.body()).select(".errors li a").eachAttr("href"))
                .containsExactly("#correo", "#clave");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ingresar", "/registro"})
    void whoIsInsideHasNoBusinessAtTheDoor(String door) {
        browser.signIn(people.member(), Newcomers.PASSWORD);
        assertThat(location(browser.get(door))).isEqualTo("/inicio");
    }

    @Test
    void leavingEndsTheSessionOnTheServer() {
        browser.signIn(people.member(), Newcomers.PASSWORD);
        String session = browser.cookie("minka").orElseThrow();

        var left = browser.submit("/mi/cuenta/sesiones", "/salir", Map.of());

        assertThat(location(left)).isEqualTo("/ingresar");
        assertThat(browser.get("/ingresar").body()).contains("Cerraste tu sesión");
        var thief = new Visitor(port);
        thief.keep("minka", session);
        assertThat(location(thief.get("/mi/cuenta/sesiones"))).startsWith("/ingresar");
    }

    /** Row S24: who, what, when and from where, and no secret. */
    @Test
    void refusedTriesAreLoggedWithoutSecretsAndAForgedAddressChangesNothing(CapturedOutput log) {
        String mail = people.member();
        String token = browser.token("/ingresar");
        Map<String, String> typed = new HashMap<>(Map.of("correo", mail, "clave", "muy-secreta-1", "_csrf", token));
        browser.post("/ingresar", typed, "X-Forwarded-For", "203.0.113.9", "Forwarded", "for=203.0.113.9");
        typed.put("correo", "desconocida@ugel.gob.pe");
        browser.post("/ingresar", typed, "X-Real-IP", "203.0.113.9");

        assertThat(log.getOut())
                .contains("sign-in refused to member " + people.id(mail).value() + " from 127.0.0.1: Wrong")
                .containsPattern("sign-in refused to unknown mail [0-9a-f]{12} from 127\\.0\\.0\\.1: Wrong")
                .doesNotContain("203.0.113.9", "muy-secreta-1", mail, "desconocida@", token);
    }

    @Test
    void whatNoBrowserSendsIsRefusedAndNoFailure() {
        assertThat(browser.signIn("nulo@ugel.gob.pe", "x\0").statusCode()).isEqualTo(400);
        assertThat(browser.signIn("campana\u0007@ugel.gob.pe", "x\u0007y").statusCode())
                .isEqualTo(422);
        assertThat(browser.signIn("a".repeat(5000), "b".repeat(100_000)).statusCode())
                .isEqualTo(422);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("minka="))
                .findFirst()
                .orElseThrow();
    }
}

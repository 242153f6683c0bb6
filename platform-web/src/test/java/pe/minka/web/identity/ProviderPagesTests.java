package pe.minka.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
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
import pe.minka.devices.CodeApp;
import pe.minka.http.Visitor;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.provider.Person;
import pe.minka.provider.SoftProvider;
import pe.minka.web.entry.Newcomers;

/** Coming in with an account elsewhere, as a browser without a script sees it. */
@ProviderTest
@ExtendWith(OutputCaptureExtension.class)
class ProviderPagesTests {

    private static final String DOOR = "/ingresar/institucional";
    private static final String SESSIONS = "/mi/cuenta/sesiones";
    private static final String FACTOR = "/mi/cuenta/segundo-paso";

    private final Newcomers people;
    private final SoftProvider provider;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Visitor browser;
    private final String user = "u-" + UUID.randomUUID();

    @Autowired
    ProviderPagesTests(
            @LocalServerPort int port,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            SoftProvider provider,
            JdbcClient jdbc,
            Clock clock) {
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.provider = provider;
        this.jdbc = jdbc;
        this.clock = clock;
        this.browser = new Visitor(port);
    }

    @AfterEach
    void letGo() {
        provider.speaksAgain();
    }

    private String known() {
        String mail = people.member();
        provider.knows(user, Person.with(user, mail));
        return mail;
    }

    private HttpResponse<String> enter(String back) {
        var gone = browser.get(DOOR + "?volver=" + encoded(back));
        assertThat(gone.statusCode()).isEqualTo(302);
        return comeBack(provider.signIn(URI.create(location(gone)), user));
    }

    private HttpResponse<String> comeBack(Map<String, String> answer) {
        return browser.get(DOOR + "/vuelta?"
                + answer.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void theButtonKeepsThePageSomebodyWanted() {
        known();
        var button = browser.document("/ingresar?volver=/notificaciones").select("a[href^=" + DOOR + "]");
        assertThat(button.text()).isEqualTo("Ingresar con " + ProviderTest.NAME);
        var gone = browser.get(button.attr("href"));
        assertThat(gone.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("minka-institucional=")
                .contains("HttpOnly", "SameSite=Lax");
        var in = comeBack(provider.signIn(URI.create(location(gone)), user));
        assertThat(location(in)).endsWith("/notificaciones");
        assertThat(browser.get("/notificaciones").statusCode()).isEqualTo(200);
        assertThat(location(browser.get(DOOR + "?volver=/notificaciones")))
                .as("inside already")
                .endsWith("/notificaciones");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/ingresar", "javascript:alert(1)"
            })
    void theWayBackIsAlwaysAPageOfOurs(String elsewhere) {
        known();
        assertThat(URI.create(location(enter(elsewhere))).getPath()).isEqualTo("/inicio");
        assertThat(location(browser.get(DOOR + "?volver=" + encoded(elsewhere))))
                .endsWith("/inicio");
    }

    @Test
    void theLinkedAccountIsSeenAndTakenBack() {
        String mail = known();
        enter("");
        var page = browser.document(SESSIONS);
        assertThat(page.select("section[aria-labelledby=vinculadas]").text()).contains(ProviderTest.NAME, mail);
        String action = page.select("form[action$=/quitar]").attr("action");
        assertThat(location(browser.submit(SESSIONS, action, Map.of()))).endsWith(SESSIONS);
        assertThat(browser.document(SESSIONS).text())
                .contains("Quitaste el ingreso con " + ProviderTest.NAME)
                .contains("Todavía no hay ninguna");
        assertThat(browser.submit(SESSIONS, action, Map.of()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "UNVERIFIED, Falta confirmar tu correo",
        "PENDING, Tu inscripción está en revisión",
        "REJECTED, Tu inscripción no fue aceptada",
        "DISABLED, Tu cuenta está desactivada",
        "INVITED, Tienes una invitación sin aceptar"
    })
    void anAccountThatIsNotOpenHearsTheWordsOfThePasswordDoor(String status, String words) {
        String mail = known();
        jdbc.sql("update member set status = :status where mail = :mail")
                .param("status", status)
                .param("mail", mail)
                .update();
        var answer = enter("");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains(words);
        assertThat(browser.get("/inicio").statusCode()).isEqualTo(303);
    }

    @Test
    void aStrangerBringsNamesAndMailToTheRegistration() {
        provider.knows(user, Person.with(user, "nueva-" + user + "@ugel.gob.pe").saying("given_name", "Ñusta \"X\""));
        var page = Jsoup.parse(enter("").body());
        assertThat(page.select("h1").text()).isEqualTo("Todavía no eres parte de la comunidad");
        Map<String, String> form = new LinkedHashMap<>();
        page.select("form[action=/registro] input").forEach(field -> form.put(field.attr("name"), field.val()));
        var filled = Jsoup.parse(browser.post("/registro", form).body());
        assertThat(filled.select("#givenNames").val()).isEqualTo("Ñusta \"X\"");
        assertThat(filled.select("#mail").val()).isEqualTo("nueva-" + user + "@ugel.gob.pe");
        assertThat(filled.select(".errors")).isEmpty();
        assertThat(jdbc.sql("select count(*) from member where mail like 'nueva-' || :user || '%'")
                        .param("user", user)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasRefusedSaysWhyAndWhatToDo(CapturedOutput output) {
        known();
        var made = browser.get(DOOR + "/vuelta?state=made-up&code=y");
        assertThat(made.statusCode()).isEqualTo(410);
        assertThat(made.body()).contains("Este ingreso ya no sirve");
        var left = provider.signIn(URI.create(location(browser.get(DOOR))), user);
        var declined = comeBack(Map.of("state", left.get("state"), "error", "access_denied"));
        assertThat(declined.body()).contains("No ingresaste con " + ProviderTest.NAME);
        left = provider.signIn(URI.create(location(browser.get(DOOR))), user);
        var disbelieved = comeBack(Map.of("state", left.get("state"), "code", "invented"));
        assertThat(disbelieved.statusCode()).isEqualTo(422);
        assertThat(disbelieved.body()).contains("No pudimos comprobar quién eres");
        provider.knows(user, Person.with(user, people.member()).saying("email_verified", false));
        assertThat(enter("").body()).contains("Falta un correo confirmado");
        assertThat(browser.get("/inicio").statusCode()).isEqualTo(303);
        assertThat(output)
                .contains("sign-in by provider refused to a visitor from 127.0.0.1: nobody left with this state")
                .contains("refused to a visitor from 127.0.0.1: DISBELIEVED, no token for the code: status 400")
                .containsPattern("refused to unknown account [0-9a-f]{12} from 127.0.0.1: UNVERIFIED")
                .doesNotContain(SoftProvider.SECRET)
                .doesNotContain(left.get("state"));
    }

    @Test
    void whileTheProviderIsAwayEverythingElseWorks() {
        known();
        var left = provider.signIn(URI.create(location(browser.get(DOOR))), user);
        provider.holdsItsTongue();
        long begun = System.nanoTime();
        var away = comeBack(left);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(away.body()).contains("No pudimos comunicarnos con " + ProviderTest.NAME);
        assertThat(browser.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(location(browser.signIn(people.member(), Newcomers.PASSWORD)))
                .endsWith("/inicio");
    }

    @Test
    void theSecondStepIsAskedForUnlessTheProviderAskedForOne() {
        String mail = known();
        browser.signIn(mail, Newcomers.PASSWORD);
        var app = new CodeApp(
                browser.document(FACTOR + "/app").select("p.code").text().replace(" ", ""));
        browser.submit(FACTOR + "/app", Map.of("code", app.codeAt(clock.instant())));
        browser.submit("/inicio", "/salir", Map.of());
        assertThat(location(enter("/notificaciones"))).contains("/ingresar/segundo-paso?volver=");
        assertThat(browser.get("/inicio").statusCode()).isEqualTo(303);
        provider.knows(user, Person.with(user, mail).withBothSteps());
        assertThat(location(enter("/notificaciones"))).endsWith("/notificaciones");
        assertThat(browser.get(FACTOR + "/llaves").statusCode())
                .as("it counts for what matters, too")
                .isEqualTo(200);
    }

    @Test
    void whoeverAdministersStillNeedsASecondStepOfTheirOwn() {
        String mail = known();
        jdbc.sql("insert into role_grant (member, role, granted_at) select id, 'ADMINISTRATOR', now() from member "
                        + "where mail = :mail")
                .param("mail", mail)
                .update();
        provider.knows(user, Person.with(user, mail).withBothSteps());
        assertThat(location(enter("/admin"))).endsWith(FACTOR);
        assertThat(location(browser.get("/admin"))).endsWith(FACTOR);
    }
}

package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Clock;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import pe.minka.devices.CodeApp;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.web.entry.Newcomers;
import pe.minka.web.security.OpenSessions;

/** The second step, set up and shown in a real browser with a device of its own. */
@BrowserTest
class SecondStepJourneyTests {

    private static final String ACCOUNT = "/mi/cuenta/segundo-paso";

    private final Visits visits;
    private final Newcomers people;
    private final Clock clock;
    private final OpenSessions sessions;

    @Autowired
    SecondStepJourneyTests(
            @LocalServerPort int port,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            JdbcClient jdbc,
            Clock clock,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.visits = new Visits(port);
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.clock = clock;
        this.sessions = new OpenSessions(sessions, jdbc);
    }

    @Test
    @DisplayName("Una gestora agrega una llave de acceso y desde entonces entra con la huella")
    void aMemberAddsAPasskeyAndEntersWithIt() {
        try (var context = visits.visitor(360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            addDevice(context, page);
            String mail = people.member();
            enter(page, mail);
            page.navigate(visits.address(ACCOUNT + "/llaves"));
            page.fill("#name", "Mi teléfono");
            page.click("[data-ask]");
            assertThat(page.locator(".paper-codes li")).hasCount(10);
            page.click("main a.btn");
            assertThat(page.locator("main table")).containsText("Mi teléfono");

            context.clearCookies();
            page.navigate(visits.address("/ingresar"));
            page.click("[data-ask]");
            page.waitForURL(visits.address("/inicio"));

            context.clearCookies();
            enterPassword(page, mail);
            page.waitForURL("**/ingresar/segundo-paso**");
            page.click("[data-ask]");
            page.waitForURL(visits.address("/inicio"));
        }
    }

    @Test
    @DisplayName("Un gestor activa una app de códigos y la próxima vez le pide el código")
    void aMemberSetsUpAnAppAndIsAskedForItsCode() {
        try (var context = visits.visitor(1280, ColorScheme.DARK)) {
            var page = context.newPage();
            String mail = people.member();
            enter(page, mail);
            page.navigate(visits.address(ACCOUNT + "/app"));
            page.click("main details summary");
            var app = new CodeApp(page.textContent("p.code").replace(" ", ""));
            page.fill("#code", app.wrongCodeAt(clock.instant()));
            page.press("#code", "Enter");
            assertThat(page.locator("#code-e")).isVisible();
            page.fill("#code", app.codeAt(clock.instant()));
            page.press("#code", "Enter");
            assertThat(page.locator(".paper-codes li")).hasCount(10);
            String paper = page.locator(".paper-codes li").first().textContent();

            context.clearCookies();
            enterPassword(page, mail);
            page.waitForURL("**/ingresar/segundo-paso**");
            lookAtEveryScreen(page);
            page.fill("#codigo", app.nextCodeAt(clock.instant()));
            page.press("#codigo", "Enter");
            page.waitForURL(visits.address("/inicio"));

            page.waitForLoadState(LoadState.NETWORKIDLE);
            await().atMost(Duration.ofSeconds(30)).until(() -> isAskedAgain(page, mail));
            assertThat(page.locator("h1")).hasText("Confirma que eres tú");
            lookAtEveryScreen(page);
            page.fill("#codigo", paper);
            page.press("#codigo", "Enter");
            page.waitForURL(visits.address(ACCOUNT + "/llaves"));
        }
    }

    private static void lookAtEveryScreen(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        var barriers = new Barriers(page);
        for (int width : new int[] {360, 1280}) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.setViewportSize(width, Visits.HEIGHT);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Assertions.assertThat(barriers.find())
                        .as("%s · %s", width, scheme)
                        .isEmpty();
            }
        }
    }

    private void enter(Page page, String mail) {
        enterPassword(page, mail);
        page.waitForURL(visits.address("/inicio"));
    }

    private void enterPassword(Page page, String mail) {
        visits.signIn(page, mail, Newcomers.PASSWORD);
    }

    /** A phone with a finger on it. */
    private static void addDevice(BrowserContext context, Page page) {
        var devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able :
                new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"
                }) {
            options.addProperty(able, true);
        }
        var arguments = new JsonObject();
        arguments.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    /** What was under way may still have kept the session as it was. */
    private boolean isAskedAgain(Page page, String mail) {
        sessions.makeOld(mail);
        page.navigate(visits.address(ACCOUNT + "/llaves"));
        return page.textContent("h1").equals("Confirma que eres tú");
    }
}

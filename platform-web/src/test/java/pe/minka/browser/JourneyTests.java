package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.web.entry.Newcomers;

/** What people come to do, walked in a real browser: on a phone, on a desk and without JavaScript. */
@BrowserTest
class JourneyTests {

    private static final String PASSWORD = "quinua morada 47";

    private final Visits visits;
    private final Newcomers people;

    @Autowired
    JourneyTests(
            @LocalServerPort int port,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            JdbcClient jdbc) {
        this.visits = new Visits(port);
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
    }

    /** The devices people have. */
    enum Device {
        PHONE(360, ColorScheme.LIGHT, true),
        DESK_AT_NIGHT(1280, ColorScheme.DARK, true),
        PHONE_WITHOUT_SCRIPTS(360, ColorScheme.LIGHT, false);

        private final int width;
        private final ColorScheme scheme;
        private final boolean scripts;

        Device(int width, ColorScheme scheme, boolean scripts) {
            this.width = width;
            this.scheme = scheme;
            this.scripts = scripts;
        }

        BrowserContext open() {
            return Chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(width, 800)
                            .setLocale("es-PE")
                            .setColorScheme(scheme)
                            .setJavaScriptEnabled(scripts));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Una gestora se inscribe, confirma su correo, la aprueban e ingresa")
    void aPersonEnrolsIsApprovedAndEnters(Device device) {
        String mail = "illari." + device.name().toLowerCase(Locale.ROOT) + "@ugelhuancasancos.example";
        try (var context = device.open()) {
            var page = context.newPage();
            enrol(page, device, mail);
            confirm(page, mail);
            assertThat(page.locator("main")).containsText("Ayacucho");
            visits.signIn(page, mail, PASSWORD);
            assertThat(page.locator("main > [role=alert]")).isVisible();
        }
        approve(mail);
        try (var context = device.open()) {
            var page = context.newPage();
            visits.signIn(page, mail, PASSWORD);
            page.waitForURL(visits.address("/inicio"));
            assertThat(page.locator("h1")).hasText("Hola, Illari");
            page.click("main a[href='/entidades/ugel-050003']");
            assertThat(page.locator("h1")).containsText("UGEL Huancasancos");
            signOut(page);
            page.navigate(visits.address("/inicio"));
            assertThat(page).hasURL(Pattern.compile(".*/ingresar\\?volver=.*"));
        }
    }

    @Test
    @DisplayName("Los errores se dicen en su campo y lo escrito se queda")
    void mistakesAreSaidAtTheirFieldAndWhatWasTypedStays() {
        try (var context = Device.PHONE.open()) {
            var page = context.newPage();
            page.navigate(visits.address("/registro"));
            page.fill("#givenNames", "Illari");
            page.fill("#mail", "no es un correo");
            page.click("main form .btn-block");
            var summary = page.locator(".errors");
            assertThat(summary).isVisible();
            assertThat(summary).isFocused();
            assertThat(page.locator("#givenNames")).hasValue("Illari");
            assertThat(page.locator("#mail")).hasValue("no es un correo");
            assertThat(page.locator("#mail-e")).isVisible();
            assertThat(page.locator("#surnames-e")).isVisible();
            summary.locator("a[href='#surnames']").click();
            assertThat(page.locator("#surnames")).isFocused();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("La tecla Entrar envía el formulario, también desde la entidad")
    void enterSendsTheFormAlsoFromTheOrganisation(Device device) {
        try (var context = device.open()) {
            var page = context.newPage();
            page.navigate(visits.address("/registro"));
            page.fill("#post", "Especialista");
            page.press("#post", "Enter");
            assertThat(page.locator("#givenNames-e")).isVisible();
            if (device.scripts) {
                page.evaluate("document.querySelector('#organisationText').value = 'ugel la union'");
            } else {
                page.fill("#organisationText", "ugel la union");
            }
            page.press("#organisationText", "Enter");
            assertThat(page.locator("#organisation-e")).containsText("Hay más de una entidad");
            if (device.scripts) {
                page.click(".errors a[href$='#organisationText']");
                option(page, "UGEL La Unión · Piura").click();
                assertThat(page.locator("#organisationText")).hasValue("UGEL La Unión · Piura");
            } else {
                page.selectOption("#organisation", new SelectOption().setLabel("UGEL La Unión · Piura"));
            }
        }
    }

    @Test
    @DisplayName("Quien olvidó su contraseña elige otra por un enlace que sirve una sola vez")
    void aForgottenPasswordIsReplacedByALinkThatWorksOnce() {
        String mail = people.member();
        try (var context = Device.PHONE.open()) {
            var page = context.newPage();
            page.navigate(visits.address("/recuperar"));
            page.fill("main form input[type=email]", mail);
            page.click("main form .btn-block");
            page.waitForURL(visits.address("/recuperar/enviado"));
            String link = mailed(page, mail, "/recuperar/");
            page.navigate(link);
            page.fill("main form input[type=password]", Visits.PASSWORD + " nueva");
            page.click("main form .btn-block");
            page.navigate(link);
            assertThat(page.locator("main form input[type=password]")).hasCount(0);
            visits.signIn(page, mail, Visits.PASSWORD + " nueva");
            page.waitForURL(visits.address("/inicio"));
        }
    }

    @Test
    @DisplayName("Quien quiso ver una página ingresa y llega a ella")
    void whoWasAskedToEnterArrivesWhereTheyWanted() {
        try (var context = Device.PHONE.open()) {
            var page = context.newPage();
            page.navigate(visits.address("/regiones/AYA"));
            page.fill("[name=correo]", "moderadora@demo.pe");
            page.fill("[name=clave]", Visits.PASSWORD);
            page.click("main form[action$='/ingresar'] .btn-block");
            page.waitForURL(visits.address("/regiones/AYA"));
            assertThat(page.locator("h1")).containsText("Ayacucho");
        }
    }

    @Test
    @DisplayName("El buscador encuentra la entidad como la gente la llama")
    void theSearchFindsAnOfficeByTheNameItIsCalled() {
        try (var context = visits.as("gestora@demo.pe", 360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            for (List<String> search : List.of(
                    List.of("ugel 09 huaura", "UGEL 09 Huaura"),
                    List.of("nazca", "UGEL Nasca"),
                    List.of("drelm", "DRE Lima Metropolitana"))) {
                page.navigate(visits.address("/buscar?q=" + search.getFirst()));
                assertThat(page.locator("main")).containsText(search.getLast());
            }
        }
    }

    private void enrol(Page page, Device device, String mail) {
        page.navigate(visits.address("/registro"));
        page.fill("#givenNames", "Illari");
        page.fill("#surnames", "Quispe Huamaní");
        page.fill("#organisationText", "huancasancos");
        if (device.scripts) {
            option(page, "UGEL Huancasancos").click();
        } else {
            page.click("button[name=buscar]");
            assertThat(page.locator("#organisation-f")).containsText("Elige ahora de la lista.");
            assertThat(page.locator("#organisation")).isFocused();
            page.selectOption(
                    "#organisation",
                    page.locator("#organisation option", new Page.LocatorOptions().setHasText("UGEL Huancasancos"))
                            .getAttribute("value"));
        }
        page.fill("#post", "Especialista en Educación Primaria");
        page.fill("#mail", mail);
        page.fill("#password", PASSWORD);
        page.check("[name=consent]");
        if (device == Device.PHONE) {
            page.click("main form .btn-block");
        } else {
            page.press("#post", "Enter");
        }
        page.waitForURL(visits.address("/registro/enviado"));
    }

    private void confirm(Page page, String mail) {
        page.navigate(mailed(page, mail, "/registro/confirmar/"));
        assertThat(page.locator("main")).containsText(mail);
        page.click("main form .btn-block");
    }

    /** The link that somebody finds in the newest mail, which arrives in a moment and not at once. */
    private String mailed(Page page, String mail, String link) {
        page.navigate(visits.address("/demo/correo?para=" + mail));
        var found = page.locator("main a[href*='" + link + "']");
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            page.reload();
            return found.count() > 0;
        });
        String address = found.first().getAttribute("href");
        return address.startsWith("/") ? visits.address(address) : address;
    }

    private void approve(String mail) {
        try (var context = visits.as("admin.regional@demo.pe", 1280, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(visits.address("/admin/solicitudes"));
            while (page.locator("main", new Page.LocatorOptions().setHasText(mail))
                            .count()
                    == 0) {
                page.click("main .pager a[rel=next]");
            }
            page.locator("tr, li, article", new Page.LocatorOptions().setHasText(mail))
                    .first()
                    .locator("a[href*='/admin/solicitudes/']")
                    .first()
                    .click();
            assertThat(page.locator("main")).containsText(mail);
            page.click("form[action$='/aprobar'] .btn");
            assertThat(page.locator("body")).containsText("Illari");
        }
    }

    private void signOut(Page page) {
        page.click("header details:has(form[action$='/salir']) summary");
        page.click("form[action$='/salir'] button");
    }

    private static Locator option(Page page, String name) {
        return page.locator("[role=option]", new Page.LocatorOptions().setHasText(name))
                .first();
    }
}

package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever happens to the page, the line or the session: nothing that was typed in a section is lost. */
@BrowserTest
@DisplayName("Escribir una práctica")
class WritingTests {

    private static final String GESTORA = "gestora@demo.pe";
    private static final String TYPED = "Uno de cada ocho estudiantes dejaba de asistir.";
    private static final String STAMP = "[data-sello]";

    private final Visits visits;

    WritingTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    private BrowserContext phone() {
        return visits.as(GESTORA, 360, ColorScheme.LIGHT);
    }

    /** The address of the sheet of a new draft. */
    private String begin(Page page, String title) {
        page.navigate(visits.address("/practicas/nueva"));
        page.fill("#title", title);
        page.click("main form .btn:not(.btn-q)");
        page.waitForURL(Pattern.compile(".*/ficha$"));
        return page.url();
    }

    private static void type(Page page, String text) {
        page.locator("#text").pressSequentially(text);
    }

    /** After a second without typing this browser has a copy. */
    private static void awaitLocalCopy(Page page) {
        assertThat(page.locator(STAMP)).containsText("En este equipo");
    }

    @Test
    @DisplayName("Lo escrito vuelve después de cerrar el navegador sin guardar")
    void aClosedBrowserLosesNothing() {
        try (var context = phone()) {
            var page = context.newPage();
            String problem = begin(page, "Navegador cerrado") + "/problema";
            page.navigate(problem);
            type(page, TYPED);
            awaitLocalCopy(page);
            page.close();

            var again = context.newPage();
            again.navigate(problem);
            assertThat(again.locator("#text")).hasValue(TYPED);
        }
    }

    @Test
    @DisplayName("Lo escrito se manda solo, y el servidor lo tiene")
    void theServerGetsItByItself() {
        try (var context = phone()) {
            var page = context.newPage();
            String problem = begin(page, "Se guarda solo") + "/problema";
            page.clock().install();
            page.navigate(problem);
            type(page, TYPED);
            page.clock().fastForward(1_500);
            page.clock().fastForward(20_000);
            assertThat(page.locator(STAMP)).containsText(Pattern.compile("^\\s*Guardado"));
            page.evaluate("localStorage.clear()");

            page.navigate(problem);
            assertThat(page.locator("#text")).hasValue(TYPED);
        }
    }

    @Test
    @DisplayName("Sin línea no se pierde nada, y con línea se guarda")
    void aDeadLineLosesNothing() {
        try (var context = phone()) {
            var page = context.newPage();
            page.navigate(begin(page, "Sin línea") + "/problema");
            context.setOffline(true);
            type(page, TYPED);
            awaitLocalCopy(page);
            page.click("main form[data-seccion] .form-end .btn:not(.btn-q)");
            assertThat(page.locator("#text")).hasValue(TYPED);

            context.setOffline(false);
            assertThat(page.locator(STAMP)).containsText(Pattern.compile("^\\s*Guardado"));
        }
    }

    @Test
    @DisplayName("Con la sesión vencida, lo escrito espera a que vuelva a ingresar")
    void anExpiredSessionLosesNothing() {
        try (var context = phone()) {
            var page = context.newPage();
            String problem = begin(page, "Sesión vencida") + "/problema";
            page.navigate(problem);
            type(page, TYPED);
            awaitLocalCopy(page);
            context.clearCookies();
            page.click("main form[data-seccion] .form-end .btn:not(.btn-q)");
            page.waitForURL(Pattern.compile(".*/ingresar.*"));

            visits.signIn(page, GESTORA, Visits.PASSWORD);
            page.waitForURL(Pattern.compile(".*(inicio|ficha).*"));
            page.navigate(problem);
            assertThat(page.locator("#text")).hasValue(TYPED);
        }
    }

    @Test
    @DisplayName("Con la sesión vencida, también vuelve lo escrito en un formulario corto")
    void anExpiredSessionLosesNoShortForm() {
        try (var context = phone()) {
            var page = context.newPage();
            page.navigate(visits.address("/lecciones/nueva"));
            page.locator("#title").pressSequentially("Kits de ciencia");
            context.clearCookies();
            page.click("main form .btn:not(.btn-q)");
            page.waitForURL(Pattern.compile(".*/ingresar.*"));

            visits.signIn(page, GESTORA, Visits.PASSWORD);
            page.waitForURL(Pattern.compile(".*(inicio|nueva).*"));
            page.navigate(visits.address("/lecciones/nueva"));
            assertThat(page.locator("#title")).hasValue("Kits de ciencia");
            assertThat(page.locator("main form .stamp")).containsText("Recuperamos");

            page.locator("main form .stamp button").click();
            assertThat(page.locator("#title")).hasValue("");
            page.locator("main form .stamp button").click();
            assertThat(page.locator("#title")).hasValue("Kits de ciencia");
            page.locator("main form .stamp button").click();
            page.reload();
            assertThat(page.locator("#title")).hasValue("");
            assertThat(page.locator("main form .stamp")).hasCount(0);
        }
    }

    @Test
    @DisplayName("Lo que vuelve a un formulario plegado se ve")
    void whatComesBackIsUnfolded() {
        try (var context = visits.as("admin@demo.pe", 360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(visits.address("/admin/reconocimiento/simulacion"));
            var points = page.locator("main form details details")
                    .first()
                    .locator("input[name$='.points']")
                    .first();
            assertThat(points).not().isVisible();
            page.locator("main form details details > summary").first().click();
            points.press("End");
            points.pressSequentially("1");
            String typed = points.inputValue();

            page.reload();
            assertThat(points).hasValue(typed);
            assertThat(points).isVisible();
        }
    }

    @Test
    @DisplayName("Lo que ya se guardó no vuelve encima de lo que otra ventana guardó después")
    void whatWasSavedDoesNotComeBackOverWhatCameLater() {
        try (var first = phone();
                var second = phone()) {
            var page = first.newPage();
            String sheet = begin(page, "Dos equipos");
            page.navigate(sheet + "/problema");
            type(page, TYPED);
            save(page);
            page.waitForURL(sheet + "/descripcion");

            var other = second.newPage();
            other.navigate(sheet + "/problema");
            other.locator("#text").fill("Otro texto.");
            save(other);
            other.waitForURL(sheet + "/descripcion");

            page.navigate(sheet + "/problema");
            assertThat(page.locator("#text")).hasValue("Otro texto.");
        }
    }

    private static void save(Page page) {
        page.click("main form[data-seccion] .form-end .btn:not(.btn-q)");
    }

    @Test
    @DisplayName("Guardar dos veces seguidas guarda una vez, y el botón Atrás muestra lo guardado")
    void aDoubleClickSavesOnceAndBackShowsIt() {
        try (var context = phone()) {
            var page = context.newPage();
            String sheet = begin(page, "Doble clic");
            page.navigate(sheet + "/problema");
            type(page, TYPED);
            page.dblclick("main form[data-seccion] .form-end .btn:not(.btn-q)");
            page.waitForURL(sheet + "/descripcion");

            page.goBack();
            assertThat(page.locator("#text")).hasValue(TYPED);
            page.navigate(sheet + "/problema");
            assertThat(page.locator("[name=revision]")).hasValue("1");
        }
    }

    @Test
    @DisplayName("De dos que escriben a la vez, quien guarda después ve los dos textos y elige")
    void theLaterOneSeesBothTexts() {
        try (var context = phone()) {
            var first = context.newPage();
            String problem = begin(first, "Dos a la vez") + "/problema";
            var second = context.newPage();
            first.navigate(problem);
            second.navigate(problem);
            first.fill("#text", "El texto de la primera ventana.");
            first.click("main form[data-seccion] .form-end .btn:not(.btn-q)");
            first.waitForURL(Pattern.compile(".*/descripcion"));

            second.fill("#text", "El texto de la segunda ventana.");
            second.click("main form[data-seccion] .form-end .btn:not(.btn-q)");
            assertThat(second.locator("#otra")).containsText("en otra ventana");
            assertThat(second.locator("main [role=alert]")).containsText("El texto de la primera ventana.");
            assertThat(second.locator("#text")).hasValue("El texto de la segunda ventana.");

            second.click("main form[data-seccion] .form-end .btn:not(.btn-q)");
            second.waitForURL(Pattern.compile(".*/descripcion"));
            second.navigate(problem);
            assertThat(second.locator("#text")).hasValue("El texto de la segunda ventana.");
        }
    }
}

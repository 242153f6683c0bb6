package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Talking about a practice on a phone: nothing is loaded again, and nothing that was typed is lost. */
@BrowserTest
@DisplayName("Conversar sobre una práctica")
class ConversationTests {

    private static final String GESTORA = "gestora@demo.pe";
    private static final String AREA = "#t-comentario";
    private static final String SEND = "form[data-guardar=comentario] .btn";

    private final Visits visits;

    ConversationTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    private BrowserContext phone() {
        return visits.as(GESTORA, 360, ColorScheme.LIGHT);
    }

    /** A published practice; the number says which one, so that the tests do not meet. */
    private Page open(BrowserContext context, int number) {
        var page = context.newPage();
        page.navigate(visits.address("/practicas"));
        page.navigate(visits.address(page.locator(".card-go h3 a").nth(number).getAttribute("href")));
        return page;
    }

    private static void type(Page page, String text) {
        page.locator(AREA).pressSequentially(text);
    }

    private static Locator said(Page page, String text) {
        return page.locator("#conversacion .comment .letter").getByText(text);
    }

    @Test
    @DisplayName("El comentario y la respuesta aparecen sin recargar, y dos toques publican uno")
    void whatIsSaidAppearsOnce() {
        try (var context = phone()) {
            var page = open(context, 0);
            page.evaluate("window.same = true");
            type(page, "¿Cuánto costó la movilidad?");
            page.dblclick(SEND);
            assertThat(said(page, "¿Cuánto costó la movilidad?")).hasCount(1);
            assertThat(page.locator(AREA)).hasValue("");

            var thread = page.locator("[data-hilos] > li").first();
            thread.locator("summary").first().click();
            thread.locator("textarea").fill("Me respondo: la puso la municipalidad.");
            thread.locator("form[data-fragmento] .btn").click();
            assertThat(thread.locator(".replies .letter")).hasText("Me respondo: la puso la municipalidad.");
            assertThat(page.locator("#apoyo button").last()).hasText(Pattern.compile("Seguir"));
            page.locator("#apoyo button").last().click();
            assertThat(page.locator("#apoyo button").last()).containsText("Sigues");
            org.assertj.core.api.Assertions.assertThat(page.evaluate("window.same"))
                    .isEqualTo(true);
        }
    }

    @Test
    @DisplayName("Sin línea el texto se queda, también si cierra la página, y con línea se publica")
    void aDeadLineLosesNothing() {
        try (var context = phone()) {
            var page = open(context, 1);
            context.setOffline(true);
            type(page, "Escrito sin línea");
            page.click(SEND);
            assertThat(page.locator("form[data-guardar=comentario] [data-error]"))
                    .containsText("No hay conexión");
            assertThat(page.locator(AREA)).hasValue("Escrito sin línea");

            assertThat(page.locator("form[data-guardar=comentario] [data-stamp]"))
                    .isVisible();
            String practice = page.url();
            page.close();
            context.setOffline(false);
            page = context.newPage();
            page.navigate(practice);
            assertThat(page.locator(AREA)).hasValue("Escrito sin línea");
            page.click(SEND);
            assertThat(said(page, "Escrito sin línea")).hasCount(1);
            page.reload();
            assertThat(page.locator(AREA)).hasValue("");
        }
    }

    @Test
    @DisplayName("Con la sesión vencida, lo escrito espera a que vuelva a ingresar")
    void anExpiredSessionLosesNothing() {
        try (var context = phone()) {
            var page = open(context, 2);
            String practice = page.url();
            type(page, "Escrito con la sesión vencida");
            assertThat(page.locator("form[data-guardar=comentario] [data-stamp]"))
                    .isVisible();
            context.clearCookies();
            page.click(SEND);
            page.waitForURL(Pattern.compile(".*/ingresar.*"));

            visits.signIn(page, GESTORA, Visits.PASSWORD);
            page.waitForURL(Pattern.compile(".*(inicio|practicas).*"));
            page.navigate(practice);
            assertThat(page.locator(AREA)).hasValue("Escrito con la sesión vencida");
        }
    }

    @Test
    @DisplayName("Al escribir @ y un nombre se elige a la persona con el teclado")
    void aNameIsChosenFromTheSuggestions() {
        try (var context = phone()) {
            var page = open(context, 3);
            type(page, "Gracias @Carmen Palo");
            assertThat(page.locator(".combo-list [role=option]").first()).containsText("Carmen Elena Palomino Rojas");
            page.locator(AREA).press("ArrowDown");
            page.locator(AREA).press("Enter");
            assertThat(page.locator(AREA)).hasValue("Gracias @Carmen Elena Palomino Rojas ");
            page.click(SEND);
            assertThat(page.locator("#conversacion .comment b").first()).hasText("@Carmen Elena Palomino Rojas");
        }
    }
}

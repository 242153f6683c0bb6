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

    private static Locator pending(Page page) {
        return page.locator("[data-pending]");
    }

    private static void awaitOutbox(Page page) {
        page.waitForSelector("html[data-pendientes=listo]");
    }

    @Test
    @DisplayName("Lo que se escribe y no se envía sigue ahí, también si cierra la página")
    void whatWasTypedIsStillThere() {
        try (var context = phone()) {
            var page = open(context, 1);
            type(page, "Escrito a medias");
            assertThat(page.locator("form[data-guardar=comentario] [data-stamp]"))
                    .isVisible();
            String practice = page.url();
            page.close();

            page = context.newPage();
            page.navigate(practice);
            assertThat(page.locator(AREA)).hasValue("Escrito a medias");
            page.locator(AREA).fill("");
        }
    }

    @Test
    @DisplayName("Sin línea el comentario queda en «Pendientes de enviar» y sale una sola vez cuando vuelve")
    void aDeadLineLosesNothing() {
        try (var context = visits.as("asesora@demo.pe", 360, ColorScheme.LIGHT)) {
            var page = open(context, 1);
            awaitOutbox(page);
            type(page, "Sale más tarde");
            page.click(SEND);
            var thread =
                    page.locator("[data-hilos] > li").filter(new Locator.FilterOptions().setHasText("Sale más tarde"));
            assertThat(thread).hasCount(1);

            context.setOffline(true);
            type(page, "Escrito sin línea");
            page.click(SEND);
            assertThat(pending(page)).containsText("Escrito sin línea");
            assertThat(page.locator(AREA)).hasValue("");
            thread.locator("summary").first().click();
            thread.locator("textarea").fill("Respondido sin línea");
            thread.locator("form[data-fragmento] .btn").click();
            assertThat(pending(page).locator("li")).hasCount(2);

            context.setOffline(false);
            assertThat(said(page, "Escrito sin línea")).hasCount(1);
            assertThat(thread.locator(".replies .letter")).hasText("Respondido sin línea");
            assertThat(pending(page)).isHidden();
            page.reload();
            assertThat(said(page, "Escrito sin línea")).hasCount(1);
            assertThat(said(page, "Respondido sin línea")).hasCount(1);
            assertThat(page.locator(AREA)).hasValue("");
        }
    }

    @Test
    @DisplayName("Con la sesión vencida el comentario espera, y al ingresar otra vez se publica una sola vez")
    void anExpiredSessionLosesNothing() {
        try (var context = phone()) {
            var page = open(context, 2);
            awaitOutbox(page);
            String practice = page.url();
            type(page, "Escrito con la sesión vencida");
            context.clearCookies();
            page.click(SEND);
            assertThat(pending(page)).containsText("Ingresa de nuevo");
            assertThat(page.locator(AREA)).hasValue("");

            visits.signIn(page, GESTORA, Visits.PASSWORD);
            page.waitForURL(Pattern.compile(".*(inicio|practicas).*"));
            page.navigate(practice);
            assertThat(said(page, "Escrito con la sesión vencida")).hasCount(1);
            assertThat(pending(page)).isHidden();
            page.reload();
            assertThat(said(page, "Escrito con la sesión vencida")).hasCount(1);
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

package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The button «Atrás» shows pages of ours, whatever was sent before, and never asks whether to send it again. */
@BrowserTest
@DisplayName("Volver atrás")
class ComingBackTests {

    private static final String NEW_LESSON = "/lecciones/nueva";
    private static final String SIMULATION = "/admin/reconocimiento/simulacion";
    private static final String SEND = "main form .btn:not(.btn-q)";

    private final Visits visits;

    ComingBackTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    @Test
    @DisplayName("Después de corregir un formulario y enviarlo, Atrás muestra el formulario")
    void afterAMistakeWasMendedTheFormIsThere() {
        try (var context = visits.as("gestora@demo.pe", 360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(visits.address(NEW_LESSON));
            page.click(SEND);
            assertThat(page.locator(".errors")).isVisible();
            page.fill("#title", "Volver atrás");
            page.click(SEND);
            page.waitForURL(Pattern.compile("^(?!.*" + NEW_LESSON + ").*$"));

            page.goBack();
            assertThat(page).hasURL(visits.address(NEW_LESSON));
            assertThat(page.locator("#title")).isVisible();
            assertThat(page.locator(".errors")).hasCount(0);
        }
    }

    @Test
    @DisplayName(
            "Quien deja un formulario con errores y vuelve encuentra lo que escribió, también si se envía a otra dirección")
    void whatWasRefusedIsThereWhenItIsLeftAndCameBackTo() {
        try (var context = visits.as("admin@demo.pe", 1280, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(visits.address(SIMULATION));
            var points = page.locator("main form details details")
                    .first()
                    .locator("input[name$='.points']")
                    .first();
            page.locator("main form details details > summary").first().click();
            points.fill("77");
            page.click("main button[formaction$='/borradores']");
            assertThat(page.locator("#name-e")).isVisible();
            assertThat(page).hasURL(visits.address(SIMULATION));

            leave(page);
            page.goBack();
            assertThat(page).hasURL(visits.address(SIMULATION));
            assertThat(points).hasValue("77");
            assertThat(page.locator(".errors")).hasCount(0);

            page.reload();
            assertThat(points).hasValue("77");
        }
    }

    private void leave(Page page) {
        page.click("main a[href='/admin/reconocimiento/recalculos']");
        page.waitForURL(visits.address("/admin/reconocimiento/recalculos"));
    }
}

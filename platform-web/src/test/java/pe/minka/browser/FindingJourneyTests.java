package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody has a problem at work and looks for who has met it before. */
@BrowserTest
@DisplayName("Encontrar prácticas")
class FindingJourneyTests {

    private static final String ALIKE = "section[aria-labelledby=parecidas] a";

    private final Visits visits;

    FindingJourneyTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    private static String title(Page page) {
        return page.locator("main h1").textContent();
    }

    @Test
    @DisplayName("Tres prácticas para mi problema: buscar con mis palabras, leer una y seguir a las parecidas")
    void threePracticesForMyProblem() {
        try (var context = visits.visitor(360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(visits.address("/practicas"));
            page.fill("#q", "adolescentes con deserción");
            page.press("#q", "Enter");
            page.locator(".card-go h3 a").first().click();
            page.waitForURL(Pattern.compile(".*/practicas/PR-.*"));
            String first = page.url();
            Set<String> read = new LinkedHashSet<>(Set.of(title(page)));

            for (int i = 0; i < 2; i++) {
                assertThat(page.locator("section[aria-labelledby=parecidas]")).containsText("Comparten:");
                page.locator(ALIKE).nth(i).click();
                page.waitForURL(url -> !url.equals(first));
                read.add(title(page));
                page.navigate(first);
            }

            Assertions.assertThat(read).hasSize(3);
        }
    }

    @Test
    @DisplayName("Mientras escribo un problema veo quién ya lo enfrentó, y mi texto sigue ahí")
    void whoWritesAProblemIsShownWhoHasMetIt() {
        String problem =
                "Los adolescentes dejaron de estudiar la secundaria porque trabajan y el horario no es flexible.";
        try (var context = visits.as("gestora@demo.pe", 1280, ColorScheme.DARK)) {
            var page = context.newPage();
            page.navigate(visits.address("/practicas/nueva"));
            page.fill("#title", "Una idea para la secundaria");
            page.click("main form .btn:not(.btn-q)");
            page.waitForURL(Pattern.compile(".*/ficha$"));
            page.navigate(page.url() + "/problema");
            page.locator("#text").pressSequentially(problem);

            assertThat(page.locator("[data-cuantas]")).containsText("lo que escribes");
            assertThat(page.locator("[data-lista] li").first()).containsText("Comparten:");
            assertThat(page.locator("#text")).hasValue(problem);

            page.click("button[name=parecidas]");
            page.waitForURL(Pattern.compile(".*/problema/parecidas$"));
            assertThat(page.locator("main li").first()).containsText("Comparten:");
            page.click("main .btn-2");
            assertThat(page.locator("#text")).hasValue(problem);
        }
    }
}

package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a phone and by keyboard alone: a practice is sought while typing, and its link stands where one was writing. */
@BrowserTest
@DisplayName("Enlazar una práctica mientras se escribe")
class PracticeLinkTests {

    private static final String DIALOG = "dialog#enlazar";

    private final Visits visits;

    PracticeLinkTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    private Page open(Page page, String address) {
        page.navigate(visits.address(address));
        return page;
    }

    /** Types what is looked for and chooses it where it is suggested first. */
    private static void choose(Page page, String typed, String code) {
        assertThat(page.locator(DIALOG + " input")).isFocused();
        page.keyboard().type(typed);
        assertThat(page.locator(DIALOG + " [role=option]").first()).hasAttribute("data-value", code);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(DIALOG + " [aria-selected=true]")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator(DIALOG)).isHidden();
    }

    @Test
    @DisplayName("En una tarjeta, en un comentario y como código, con teclado y en 360 píxeles")
    void theLinkGoesWhereSomebodyWrites() {
        try (var context = visits.as("gestora@demo.pe", 360, ColorScheme.LIGHT)) {
            var page = open(context.newPage(), "/practicas");
            String practice = page.locator(".card-go h3 a").first().getAttribute("href");
            String word = page.locator(".card-go h3 a").first().textContent().strip();
            String code = practice.substring(practice.lastIndexOf('/') + 1);

            open(page, "/muros/desafios/nueva");
            page.locator("#text").fill("Antes después");
            page.locator("#text").evaluate("area => area.setSelectionRange(6, 6)");
            var opener = page.locator("[role=toolbar] [data-enlazar]");
            opener.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(DIALOG + " input")).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator(DIALOG)).isHidden();
            assertThat(opener).isFocused();
            page.keyboard().press("Enter");
            choose(page, word, code);
            assertThat(page.locator("#text")).isFocused();
            assertThat(page.locator("#text")).hasValue("Antes [" + word + "](" + practice + ")después");
            org.assertj.core.api.Assertions.assertThat((Boolean) page.evaluate(
                            "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                    .isFalse();

            open(page, "/muros/intercambio/nueva");
            page.locator("[data-practica] [data-enlazar]").click();
            choose(page, code, code);
            assertThat(page.locator("#practice")).hasValue(code);
            assertThat(page.locator("#practice-t")).containsText(word);
            page.locator("#practice").press("Backspace");
            assertThat(page.locator("#practice-t")).isHidden();

            open(page, practice);
            page.locator("form[data-guardar=comentario] [data-enlazar]").click();
            choose(page, code, code);
            assertThat(page.locator("#t-comentario")).hasValue("«" + word + "» (" + code + ")");
            page.locator("form[data-guardar=comentario] .btn").click();
            assertThat(page.locator("#conversacion .comment .letter a[href='" + practice + "']"))
                    .hasCount(1);
        }
    }
}

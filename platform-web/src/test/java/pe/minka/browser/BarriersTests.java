package pe.minka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@link PagesTests} relies on: a barrier that only a screen or a scheme has is found on a page already open. */
class BarriersTests {

    private static final String PAGE = """
            <!doctype html>
            <html lang="es"><head><title>Prueba</title>
            <style>
              p { color: #000; background: #fff; }
              img { display: none; }
              @media (prefers-color-scheme: dark) { p { color: #222; background: #111; } }
              @media (min-width: 1000px) { img { display: block; } }
            </style></head>
            <body><main><h1>Prueba</h1><p>Un texto.</p><img src="data:,"></main></body></html>
            """;

    @Test
    @DisplayName("Lo que estorba solo de noche o solo en pantalla ancha también se encuentra")
    void eachScreenAndSchemeHasItsOwn() {
        try (var context = Chromium.browser().newContext()) {
            var page = context.newPage();
            page.setContent(PAGE);
            var barriers = new Barriers(page);

            show(page, 360, ColorScheme.LIGHT);
            assertThat(barriers.find()).isEmpty();
            show(page, 360, ColorScheme.DARK);
            assertThat(rules(barriers)).containsExactly("color-contrast");
            show(page, 1280, ColorScheme.LIGHT);
            assertThat(rules(barriers)).containsExactly("image-alt");
        }
    }

    private static void show(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, Visits.HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static List<String> rules(Barriers barriers) {
        return barriers.find().stream().map(found -> found.split(":", 2)[0]).toList();
    }
}

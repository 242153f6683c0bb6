package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import pe.minka.samples.DocumentSamples;
import pe.minka.samples.ImageSamples;

/** The photo on «Mi cuenta», with the script that makes it smaller on its way. */
@BrowserTest
class PhotoTests {

    private final Visits visits;

    PhotoTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    @Test
    @DisplayName("La foto sale más pequeña del equipo y lo escrito en el resto de la página no se pierde")
    void aPhotoIsMadeSmallerAndNothingElseIsLost() {
        byte[] photo = ImageSamples.photoWithPlace(4_000, 3_000, 6);
        try (var context = visits.as("segunda.admin@demo.pe", 360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            List<String> problems = new ArrayList<>();
            page.onPageError(problems::add);
            page.navigate(visits.address("/mi/cuenta"));
            page.fill("#post", "Cargo a medio escribir");

            choose(page, "yo.jpg", photo);
            var sent = page.waitForResponse(
                    answer -> answer.url().endsWith("/mi/cuenta/foto"), () -> page.click("#foto .btn-2"));
            assertThat(page.locator("#foto img.avatar")).isVisible();
            assertThat(page.locator("#foto [data-progress]")).hasText("Guardamos tu foto.");
            assertThat(page.locator(".site-header img.avatar")).isVisible();
            assertThat(sent.request().sizes().requestBodySize).isLessThan(photo.length / 2);
            assertThat(page.locator("#foto img.avatar").evaluate("""
                                    async face => {
                                      await face.decode();
                                      return face.naturalHeight > face.naturalWidth;
                                    }"""))
                    .as("upright")
                    .isEqualTo(true);

            choose(page, "yo.jpg", DocumentSamples.bytes("<html>"));
            page.click("#foto .btn-2");
            assertThat(page.locator("#file-e")).containsText("Ese tipo de archivo no se admite aquí");
            assertThat(page.locator("#file")).isFocused();
            assertThat(page.locator("#post")).hasValue("Cargo a medio escribir");
            assertThat(problems).isEmpty();

            page.click("#foto .btn-q");
            assertThat(page.locator("[data-flash]")).containsText("Quitamos tu foto");
            assertThat(page.locator("#foto img.avatar")).hasCount(0);
        }
    }

    /** The script comes with the first choice. */
    private static void choose(Page page, String name, byte[] content) {
        page.setInputFiles("#file", new FilePayload(name, "image/jpeg", content));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}

package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A professor without an account comments on a practice by the link that its team sent. */
@BrowserTest
@DisplayName("Comentar como experto por un enlace personal")
class ExpertJourneyTests {

    private static final String GESTORA = "gestora@demo.pe";
    private static final String MAIL = "elsa.quispe@universidad-inventada.example.pe";
    private static final String KEY_ASPECT = "La sabia es elegida en asamblea y por eso se la escucha.";

    private final Visits visits;

    ExpertJourneyTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    @Test
    @DisplayName("El equipo envía el enlace, la profesora escribe sin cuenta, publica, corrige y retira")
    void aProfessorCommentsByTheLink() {
        String practice = ask();
        try (var guest = visits.visitor(360, ColorScheme.LIGHT)) {
            var page = guest.newPage();
            String link = link(page);
            page.navigate(link);
            assertThat(page.locator("#name")).hasValue("Elsa Quispe Huamán");
            page.locator("#keyAspect").pressSequentially(KEY_ASPECT);
            assertThat(page.locator("[data-sello]")).containsText("En este equipo");
            page.close();

            var again = guest.newPage();
            again.navigate(link);
            assertThat(again.locator("#keyAspect")).hasValue(KEY_ASPECT);
            publishWithoutEverything(again);
            publish(again);
            assertThat(again.locator("main")).containsText("Publicado");

            again.navigate(practice);
            assertThat(again.locator("#expertos")).containsText("Dra. Elsa Quispe");
            assertThat(again.locator("#expertos")).containsText(KEY_ASPECT);
            withdraw(again, link);
            again.navigate(practice);
            assertThat(again.locator("main")).not().containsText("Dra. Elsa Quispe");
        }
    }

    /** The address of the practice. */
    private String ask() {
        try (var team = visits.as(GESTORA, 1280, ColorScheme.DARK)) {
            var page = team.newPage();
            page.navigate(visits.address("/practicas?q=calendario%20de%20saberes"));
            page.click(".card-go h3 a");
            page.waitForURL(Pattern.compile(".*/practicas/PR-.*"));
            String practice = page.url();
            page.click("main aside a[href$='/expertos']");
            page.fill("#name", "Elsa Quispe Huamán");
            page.fill("#mail", MAIL);
            page.click("main form .btn:has-text('Enviar enlace')");
            assertThat(page.locator(".tasks")).containsText(MAIL);
            return practice;
        }
    }

    /** It arrives in a moment and not at once. */
    private String link(Page page) {
        page.navigate(visits.address("/demo/correo?para=" + MAIL));
        var found = page.locator("main a[href*='/experto/']");
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            page.reload();
            return found.count() > 0;
        });
        String address = found.first().getAttribute("href");
        return address.startsWith("/") ? visits.address(address) : address;
    }

    private static void publishWithoutEverything(Page page) {
        page.click("main form[data-seccion] button[name=publicar]");
        assertThat(page.locator("main .errors")).isFocused();
        assertThat(page.locator("#keyAspect")).hasValue(KEY_ASPECT);
    }

    private static void publish(Page page) {
        page.fill("#improvements", "Grabar las sesiones con permiso.");
        page.fill("#recommendations", "Escribir una guía de una página.");
        page.fill("#name", "Dra. Elsa Quispe");
        page.fill("#post", "Docente investigadora");
        page.fill("#institution", "Universidad inventada");
        page.check("#consent");
        page.click("main form[data-seccion] button[name=publicar]");
        assertThat(page.locator(".flash")).containsText("Tu comentario está publicado");
    }

    private static void withdraw(Page page, String link) {
        page.navigate(link);
        page.click("main summary:has-text('Ya no quiero que se lea')");
        page.click("main form[action$='/retirar'] button");
        assertThat(page.locator("main")).containsText("Retirado");
    }
}

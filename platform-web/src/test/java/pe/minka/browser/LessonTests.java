package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lessons in a real browser: what one went through warns another, and nothing that was typed is lost. */
@BrowserTest
@DisplayName("Lecciones aprendidas")
class LessonTests {

    private static final String GESTORA = "gestora@demo.pe";
    private static final String ASESORA = "asesora@demo.pe";
    private static final String SAVE = "main form[data-seccion] .form-end .btn:not(.btn-q)";
    private static final String PRACTICE = "Calendario de saberes";

    private final Visits visits;

    LessonTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    /** The address of a new lesson. */
    private String begin(Page page, String title) {
        page.navigate(visits.address("/lecciones/nueva"));
        page.fill("#title", title);
        page.click("main form .btn:not(.btn-q)");
        page.waitForURL(Pattern.compile(".*/ficha$"));
        return page.url();
    }

    @Test
    @DisplayName("Una lección negativa advierte a quien lee su práctica")
    void aNegativeLessonWarnsAReader() {
        String title = "Los sabios no llegaron " + System.nanoTime();
        String lesson;
        try (var author = visits.as(GESTORA, 360, ColorScheme.LIGHT)) {
            lesson = write(author, title);
        }
        try (var reviewer = visits.as(ASESORA, 1280, ColorScheme.LIGHT)) {
            publish(reviewer, title);
        }
        try (var visitor = visits.visitor(360, ColorScheme.LIGHT)) {
            var page = visitor.newPage();
            page.navigate(visits.address("/practicas?q=" + PRACTICE.replace(" ", "+")));
            page.click("#practicas h3 a");
            var warning = page.locator("section[data-kind=lesson] .notice-warn")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(title));
            assertThat(warning).containsText("Advertencia:");
            warning.locator("a").click();

            assertThat(page.locator("#advertencia")).containsText("advierte de algo que salió mal");
            assertThat(page.locator("main")).containsText("Lleva la hoja en blanco");
            assertThat(page.locator("main")).not().containsText("sulca@");
            assertThat(page).hasURL(Pattern.compile(".*/lecciones/" + lesson));
        }
    }

    /** The code of what waits for a review. */
    private String write(BrowserContext context, String title) {
        var page = context.newPage();
        String sheet = begin(page, title);
        page.navigate(sheet + "/experiencia");
        page.check("[name=themes][value=aprendizajes]");
        page.fill("#situation", "La semana cayó en plena siembra.");
        page.check("[name=impact][value=NEGATIVE]");
        page.fill("#effect", "De nueve sabios llegaron dos.");
        page.click(SAVE);
        page.waitForURL(sheet + "/aprendizaje");
        page.fill("[name='items[0].text']", "El calendario se rehízo en asamblea.");
        page.fill("#lesson", "El tiempo de la escuela no es el único tiempo.");
        page.fill("#recommendation", "Lleva la hoja en blanco a la asamblea.");
        page.click(SAVE);
        page.waitForURL(sheet + "/practicas");
        page.fill("main #q", PRACTICE);
        page.press("main #q", "Enter");
        page.locator("main form:has([name=practice]) .btn-2").first().click();
        assertThat(page.locator("main ul").first()).containsText(PRACTICE);
        page.navigate(sheet + "/datos-generales");
        page.fill("#area", "Gestión pedagógica");
        page.fill("#servant", "Nilda Sulca");
        page.fill("#mail", "sulca@ugel.gob.pe");
        page.fill("#date", "05/09/2026");
        page.click(SAVE);
        page.waitForURL(sheet + "/autorizacion");
        page.check("[name=consent][value=YES]");
        page.click(SAVE);
        page.waitForURL(sheet);
        page.navigate(sheet + "/revisar");
        page.click("main aside form button");
        assertThat(page.locator("main")).containsText("Está en revisión");
        return sheet.replaceAll(".*/lecciones/(.*)/ficha", "$1");
    }

    private void publish(BrowserContext context, String title) {
        var page = context.newPage();
        page.navigate(visits.address("/lecciones/revision"));
        page.click("text=" + title);
        page.check("[name=decision][value=publicar]");
        page.click("main form .btn-block");
        page.waitForURL(Pattern.compile(".*/lecciones/revision"));
    }

    @Test
    @DisplayName("Sin línea no se pierde nada de la lección, y con línea se guarda")
    void aDeadLineLosesNothing() {
        try (var context = visits.as(GESTORA, 360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(begin(page, "Sin línea " + System.nanoTime()) + "/aprendizaje");
            context.setOffline(true);
            page.locator("#lesson").pressSequentially("Sin fecha nadie responde.");
            assertThat(page.locator("[data-sello]")).containsText("En este equipo");
            page.click(SAVE);
            assertThat(page.locator("#lesson")).hasValue("Sin fecha nadie responde.");

            context.setOffline(false);
            assertThat(page.locator("[data-sello]")).containsText(Pattern.compile("^\\s*Guardado"));
        }
    }
}

package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pe.minka.documents.DocumentWriter;
import pe.minka.documents.ExpertBlock;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormKind;
import pe.minka.documents.Mark;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Sheet;

/** From a form somebody filled in years ago to a practice everybody reads. */
@BrowserTest
@DisplayName("De un formato en Word a una práctica publicada")
class WordJourneyTests {

    private static final String MEMBER = "gestora@demo.pe";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String BUTTON = "main form .btn:not(.btn-q):not(.btn-2)";

    private final Visits visits;
    private final DocumentWriter writer;

    @Autowired
    WordJourneyTests(@LocalServerPort int port, DocumentWriter writer) {
        this.visits = new Visits(port);
        this.writer = writer;
    }

    private FilePayload form() {
        var sheet = Sheet.EMPTY
                .with(Section.PRESENTATION, Presentation.titled("Guardianes del agua en la escuela"))
                .with(Section.PROBLEM, new Narrative("El caño se quedaba abierto en los recreos."))
                .with(Section.DESCRIPTION, new Narrative("Cada semana un grado cuida los caños.\n- Anota los cierres"));
        var content = new FormContent(sheet, List.of("UGEL Huancasancos"), Mark.MADE, "", "", "", ExpertBlock.NONE);
        return new FilePayload("guardianes.docx", DOCX, writer.write(FormKind.REDLAC, content));
    }

    private void send(Page page, FilePayload file) {
        page.navigate(visits.address("/practicas/importar"));
        page.setInputFiles("#file", file);
        page.click(BUTTON);
    }

    @Test
    @DisplayName("Se envía, se mira qué quedó dónde, se completa y se publica, en un teléfono")
    void aFormBecomesAPublishedPractice() {
        try (var context = visits.as(MEMBER, 360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            send(page, form());
            assertThat(page.locator("h1")).hasText("Qué quedó dónde");
            assertThat(page.locator("#title")).hasValue("Guardianes del agua en la escuela");
            assertThat(page.locator("main")).containsText("Práctica prometedora");
            page.click(BUTTON);
            page.waitForURL(Pattern.compile(".*/ficha$"));
            assertThat(page.locator("main")).containsText("Este borrador viene de un documento");
            String sheet = page.url();

            page.navigate(sheet + "/presentacion");
            page.fill("#summary", "Los grados se turnan para cuidar los caños y se gasta menos agua.");
            page.click("main form[data-seccion] .form-end .btn:not(.btn-q)");
            page.waitForURL(Pattern.compile(".*/ficha/.*"));
            publish(page, sheet);
            assertThat(page.locator("h1")).hasText("Guardianes del agua en la escuela");
            assertThat(page.locator("main")).containsText("Cada semana un grado cuida los caños.");
            assertThat(page.locator("main a[href$='redlac.pdf']")).isVisible();
        }
    }

    private static void publish(Page page, String sheet) {
        page.navigate(sheet + "/revisar");
        page.locator("main form[action$='/revisar'] button").click();
        page.waitForURL(Pattern.compile(".*/practicas/PR-\\d+-\\d+$"));
    }

    @Test
    @DisplayName("Un archivo que no es de Word dice por qué y espera otro intento, también sin JavaScript")
    void whatCannotBeReadWaits() {
        try (var context = visits.withoutScripts(MEMBER)) {
            var page = context.newPage();
            send(page, new FilePayload("ficha.docx", DOCX, "no soy Word".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator(".errors")).containsText("El archivo no es un documento de Word");
            assertThat(page.locator("main .tasks")).containsText("No se pudo leer");
        }
    }
}

package pe.minka.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.documents.DocumentReader;
import pe.minka.documents.ExpertBlock;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormKind;
import pe.minka.documents.Mark;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.Sheet;
import pe.minka.web.practices.Publishing;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class PaperTests {

    private static final String TITLE = "Tutoría itinerante en Ñuñoa y Ayacucho";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private DocumentReader documents;

    private String code = "";

    @BeforeEach
    void publish() {
        Access author = new Browsing(web, jdbc, members).as(Caller.MEMBER);
        code = new Publishing(practices, writing, publication).publish(author, TITLE);
    }

    private MvcTestResult get(String file) {
        return web.get().uri("/practicas/" + code + "/documentos/" + file).exchange();
    }

    private byte[] bytes(String file) {
        var answer = get(file);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redlac.pdf", "cop.pdf"})
    void aPdfIsTaggedSaysItsLanguageAndTitleAndItsTextCanBeTaken(String file) throws IOException {
        try (var pdf = Loader.loadPDF(bytes(file))) {
            var catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            assertThat(catalogue.getLanguage()).startsWith("es");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(TITLE);
            assertThat(catalogue.getMetadata().toByteArray()).asString().contains("pdfuaid");
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(TITLE, "uno de cada ocho estudiantes dejaba de asistir", "después de las vacaciones")
                    .doesNotContain("#");
            pdf.getPage(0)
                    .getResources()
                    .getFontNames()
                    .forEach(name -> assertThat(embedded(pdf, name)).isTrue());
        }
    }

    private static boolean embedded(org.apache.pdfbox.pdmodel.PDDocument pdf, org.apache.pdfbox.cos.COSName name) {
        try {
            return pdf.getPage(0).getResources().getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aPdfHasTheLabelsOfTheOwnersOfTheForm() throws IOException {
        assertThat(text("redlac.pdf"))
                .contains(
                        "Formato para documentar buenas prácticas",
                        "Institución que la implementa",
                        "Problema que se soluciona o bien oportunidad que se aprovecha con esta buena práctica",
                        "Resultados verificables",
                        "Estudiantes que dejaron de asistir. De 12,4 % a 7,1 % (44 de 620 casos; corte 30/06/2025)",
                        "Práctica prometedora");
        assertThat(text("cop.pdf"))
                .contains("ESTRATEGIA", "Información relevante del experto comentarista", "/p/" + code);
    }

    @Autowired
    private FormPdf forms;

    private byte[] cop(String improvements) {
        var sheet = Sheet.EMPTY;
        return forms.write(
                FormKind.COP,
                new FormContent(
                        sheet,
                        List.of("UGEL Huanta"),
                        Mark.NOT_MADE,
                        "17",
                        "Ayacucho",
                        "https://minka.pe/p/" + code,
                        new ExpertBlock("Elsa", "Docente", "UNSCH", "Uno.", improvements, "Fin.")));
    }

    @Test
    void emojiAreReadInAPdfAndWhatNoFontHasAShapeForIsLeftOut() throws IOException {
        String text =
                "\u2705 Medir \uD83D\uDE80 a quienes \u2764\uFE0F vuelven \uD83E\uDDD1\uD83C\uDFFD\u200D\uD83C\uDFEB siempre #1\u2FF0";
        try (var pdf = Loader.loadPDF(cop(text))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "\u2705 Medir \uD83D\uDE80 a quienes \u2764 vuelven \uD83E\uDDD1\u200D\uD83C\uDFEB siempre #1");
        }
    }

    @Test
    void aWordWithoutAnEndStaysOnThePaper() throws IOException {
        String word = "Ñ".repeat(300);
        try (var pdf = Loader.loadPDF(cop("Mira https://ejemplo.pe/" + word + " y sigue."))) {
            var reach = new Reach();
            assertThat(reach.getText(pdf).replaceAll("\\s+", "")).contains(word + "ysigue.");
            assertThat(reach.farthest).isLessThan(pdf.getPage(0).getMediaBox().getWidth() - 40);
        }
    }

    /** How far to the right letters stand. */
    private static final class Reach extends PDFTextStripper {

        private float farthest;

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            positions.forEach(one -> farthest = Math.max(farthest, one.getXDirAdj() + one.getWidthDirAdj()));
            super.writeString(text, positions);
        }
    }

    private String text(String file) throws IOException {
        try (var pdf = Loader.loadPDF(bytes(file))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aPdfIsReadyWithinTwoSeconds() {
        bytes("redlac.pdf");
        var before = Instant.now();
        bytes("redlac.pdf");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void popplerReadsTheAccents(@TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/pdftotext")).as("pdftotext is installed").exists();
        var file = Files.write(folder.resolve("cop.pdf"), bytes("cop.pdf"));
        var text = folder.resolve("cop.txt");
        var process = new ProcessBuilder("pdftotext", file.toString(), text.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(Files.readString(text).replaceAll("\\s+", " ")).contains(TITLE, "después de las vacaciones");
    }

    @Test
    void libreOfficeOpensTheWordDocuments(@TempDir Path folder) throws IOException, InterruptedException {
        var redlac = Files.write(folder.resolve("redlac.docx"), bytes("redlac.docx"));
        var cop = Files.write(folder.resolve("cop.docx"), bytes("cop.docx"));
        var process = new ProcessBuilder("bash", "../infra/open-documents.sh", redlac.toString(), cop.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assumeThat(said).as("LibreOffice is installed").doesNotContain("no está instalado");
        assertThat(said).contains("bien  " + redlac, "bien  " + cop);
    }

    @Test
    void aWordDocumentReadAgainSaysTheSame() {
        var sheet = reading.page(code).sheet();
        var redlac = documents.read(bytes("redlac.docx"));

        assertThat(redlac.report().unplaced()).isEmpty();
        assertThat(redlac.content().sheet().problem()).isEqualTo(sheet.problem());
        assertThat(redlac.content().sheet().description()).isEqualTo(sheet.description());
        assertThat(redlac.content().sheet().criteria()).isEqualTo(sheet.criteria());
        assertThat(redlac.content().sheet().strategy().items())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(sheet.strategy().items());
        assertThat(redlac.content().sheet().results().items())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(sheet.results().items());
        assertThat(documents.read(bytes("cop.docx")).content().number()).isEqualTo(code);
    }

    @Test
    void thePageOffersItsDocumentsAndAShortAddressThatLeadsToIt() {
        assertThat(web.get().uri("/practicas/" + code).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/documentos/redlac.pdf", "/documentos/cop.docx", "Código QR que lleva a")
                .doesNotContain("??");
        assertThat(web.get().uri("/p/" + code).exchange())
                .hasStatus(302)
                .headers()
                .hasValue("Location", "/practicas/" + code);
        assertThat(web.get().uri("/p/PR-1999-0001").exchange()).hasStatus(404);
    }

    @Test
    void whatIsNoDocumentIsNotThereAndEmptyFormsAre() {
        assertThat(get("otro.pdf")).hasStatus(404);
        assertThat(web.get().uri("/formatos/redlac.docx").exchange()).hasStatusOk();
        assertThat(web.get().uri("/formatos/cop.docx").exchange()).hasStatusOk();
    }
}

package pe.minka.files.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static pe.minka.samples.DocumentSamples.bytes;
import static pe.minka.samples.DocumentSamples.docx;
import static pe.minka.samples.DocumentSamples.docxThatDeclares;
import static pe.minka.samples.DocumentSamples.joined;
import static pe.minka.samples.DocumentSamples.pdf;
import static pe.minka.samples.DocumentSamples.zip;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;
import pe.minka.files.FileRefused;
import pe.minka.files.FileRefused.Reason;
import pe.minka.files.FileSettings;
import pe.minka.files.FileSettings.S3;
import pe.minka.files.FileType;
import pe.minka.samples.DocumentSamples;
import pe.minka.samples.ImageSamples;

class InspectionTests {

    private static final int LARGEST_TEXT = 1024;

    private static final String OWN_TEMPLATE =
            "<Relationship Type=\"x/attachedTemplate\" Target=\"file:///C:\\Users\\Ana\\Normal.dotm\" TargetMode=\"External\"/>";

    private final Inspection inspection = new Inspection(new FileSettings(
            Path.of("."),
            DataSize.ofBytes(0),
            DataSize.ofMegabytes(10),
            DataSize.ofMegabytes(20),
            DataSize.ofBytes(LARGEST_TEXT),
            40,
            2,
            new S3("", "", "", "", "")));

    static Stream<Arguments> whatPeopleSend() {
        return Stream.of(
                arguments("jpg", ImageSamples.photo(300, 200), FileType.JPEG),
                arguments("png", ImageSamples.photo(300, 200), FileType.JPEG),
                arguments("", ImageSamples.photo(300, 200), FileType.JPEG),
                arguments("png", ImageSamples.png(300, 200), FileType.PNG),
                arguments("webp", ImageSamples.webp(), FileType.JPEG),
                arguments("pdf", pdf(), FileType.PDF),
                arguments("docx", docx(), FileType.DOCX),
                arguments("docx", related(OWN_TEMPLATE), FileType.DOCX),
                arguments("xlsx", DocumentSamples.xlsx(), FileType.XLSX),
                arguments("docx", docx(Map.of("word/embeddings/Libro1.xlsx", DocumentSamples.xlsx())), FileType.DOCX),
                arguments("csv", bytes("\uFEFFnombre;correo\nAna <ana@ugel.pe>;<3 & más\n"), FileType.CSV),
                arguments("csv", "año;ñandú".getBytes(Charset.forName("windows-1252")), FileType.CSV),
                arguments("txt", bytes("Una línea\n\tcon sangría"), FileType.TEXT));
    }

    @ParameterizedTest
    @MethodSource("whatPeopleSend")
    void whatAFileIsItsBytesSay(String ending, byte[] file, FileType type) {
        assertThat(inspect(file, ending).type()).isEqualTo(type);
    }

    static Stream<Arguments> whatNobodyShouldSend() {
        byte[] markup = bytes("<!DOCTYPE html><script>alert(1)</script>");
        byte[] drawing = bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
        String external = "<Relationship Type=\"x/attachedTemplate\" Target=\"https://mal.example/p.dotm\"/>";
        return Stream.of(
                arguments("a page named as text", "txt", markup, "files.active"),
                arguments("a page named as a photo", "jpg", markup, "files.misnamed"),
                arguments("a page under its own name", "html", markup, "files.misnamed"),
                arguments("text named as a page", "html", bytes("hola"), "files.misnamed"),
                arguments("a drawing with a script", "txt", drawing, "files.active"),
                arguments("a drawing under its own name", "svg", drawing, "files.misnamed"),
                arguments("a program", "txt", new byte[] {'M', 'Z', 0, 3, 0, 0}, "files.type"),
                arguments("a text with a NUL", "txt", bytes("hola\0"), "files.type"),
                arguments("nothing", "txt", new byte[0], "files.empty"),
                arguments("a document named as another", "xlsx", docx(), "files.misnamed"),
                arguments("an archive", "zip", zip(Map.of("a.txt", bytes("a"))), "files.misnamed"),
                arguments("an archive named as a document", "docx", zip(Map.of("a.txt", bytes("a"))), "files.type"),
                arguments("macros", "docx", docx(Map.of("word/vbaProject.bin", bytes("x"))), "files.active"),
                arguments(
                        "declared macros",
                        "docx",
                        docxThatDeclares("application/vnd.ms-word.document.macroEnabled.main+xml"),
                        "files.active"),
                arguments("controls", "docx", docx(Map.of("word/activeX/activeX1.xml", bytes("x"))), "files.active"),
                arguments("an object", "docx", docx(Map.of("word/embeddings/ole1.bin", bytes("x"))), "files.active"),
                arguments(
                        "macros in what is embedded",
                        "docx",
                        docx(Map.of("word/embeddings/Libro.xlsx", zip(Map.of("xl/vbaProject.bin", bytes("x"))))),
                        "files.active"),
                arguments("a template from elsewhere", "docx", related(external), "files.active"),
                arguments("a template in other quotes", "docx", related(external.replace('"', '\'')), "files.active"),
                arguments(
                        "a template spelled out",
                        "docx",
                        related(external.replace("https", "&#104;ttps")),
                        "files.active"),
                arguments(
                        "a template of a share", "docx", related(external.replace("https:", "file:")), "files.active"),
                arguments("relations without end", "docx", related("<Relationship ".repeat(140_000)), "files.damaged"),
                arguments("relations behind others", "docx", related(" ".repeat(2_200_000) + external), "files.bomb"),
                arguments(
                        "an external entity",
                        "docx",
                        docx(Map.of("word/x.xml", bytes("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>"))),
                        "files.active"),
                arguments("a way out", "docx", docx(Map.of("../../etc/cron.d/x", bytes("x"))), "files.damaged"),
                arguments("a bomb", "docx", DocumentSamples.bomb(), "files.bomb"),
                arguments("bytes before an archive", "docx", joined(new byte[] {1}, docx()), "files.misnamed"),
                arguments("bytes behind an archive", "docx", joined(docx(), bytes("<html>")), "files.damaged"),
                arguments("two archives", "docx", joined(docx(), docx()), "files.damaged"),
                arguments("a PDF that is an archive", "pdf", joined(pdf(), joined(docx(), pdf())), "files.polyglot"),
                arguments("a PDF that is a page", "pdf", pdf("<script>alert(1)</script>"), "files.polyglot"),
                arguments("a PDF that runs", "pdf", pdf("<</S/JavaScript/JS(app.alert(1))>>"), "files.active"),
                arguments("a PDF without end", "pdf", bytes("%PDF-1.4 nada"), "files.damaged"),
                arguments("half a photo", "jpg", half(ImageSamples.photo(200, 200)), "files.damaged"),
                arguments("the start of a photo", "jpg", new byte[] {-1, -40, -1, -32, 0}, "files.damaged"),
                arguments("a field", "png", ImageSamples.hugePng(50_000), "files.image.pixels"),
                arguments("a ribbon", "png", ImageSamples.pngThatSays(20_000_000, 2), "files.image.pixels"),
                arguments("colours in turns", "jpg", ImageSamples.photoInTurns(8_000, 5_000), "files.image.pixels"),
                arguments("scans without end", "jpg", ImageSamples.photoOfManyScans(), "files.damaged"),
                arguments("a field within an image", "webp", ImageSamples.webpLargerInside(), "files.damaged"),
                arguments("an image many times", "webp", ImageSamples.webpManyTimes(), "files.damaged"),
                arguments("an image that moves", "webp", ImageSamples.webpThatMoves(), "files.type"));
    }

    private static byte[] related(String relations) {
        return docx(Map.of("word/_rels/settings.xml.rels", bytes(relations)));
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, 300);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatNobodyShouldSend")
    @DisplayName("S20")
    void itIsRefusedSoonAndForItsReason(String what, String ending, byte[] file, String code) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> inspect(file, ending)).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.reason()).isEqualTo(Reason.NOT_ACCEPTED);
        });
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    @DisplayName("S20: one byte too many")
    void oneByteTooManyIsTooMany() {
        assertThat(inspect(bytes("a".repeat(LARGEST_TEXT)), "txt").type()).isEqualTo(FileType.TEXT);
        assertThatThrownBy(() -> inspect(bytes("a".repeat(LARGEST_TEXT + 1)), "txt"))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void whatThisOwnerDoesNotTakeIsRefused() {
        assertThatThrownBy(() -> inspection.inspect(new ByteArrayResource(pdf()), "pdf", FileType.images()))
                .hasMessage("files.type");
    }

    private Inspected inspect(byte[] file, String ending) {
        return inspection.inspect(new ByteArrayResource(file), ending, EnumSet.allOf(FileType.class));
    }
}

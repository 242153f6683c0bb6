package pe.minka.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static pe.minka.samples.WordSample.document;
import static pe.minka.samples.WordSample.p;
import static pe.minka.samples.WordSample.row;
import static pe.minka.samples.WordSample.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of the size of a book of photographs, and markup of the size nobody types, in a process of 256 MB. */
class LargeDocumentTests {

    private static final int LONGEST_MILLIS = 10_000;
    private static final String FORM = table(row("Título", "Leer"), row("Impacto positivo", "Mucho."));

    @TempDir
    private Path folder;

    @Test
    void fortyMegabytesOfPhotographsDoNotMatter() throws Exception {
        byte[] photographs = new byte[40 * 1024 * 1024];
        new Random(1).nextBytes(photographs);
        byte[] file = document(FORM).with("word/media/image1.jpeg", photographs).bytes();
        assertThat(file).hasSizeGreaterThan(40_000_000);
        assertThat(read(file)).isEqualTo("FILLED,Mucho.,0");
    }

    @Test
    void fortyMegabytesOfMarkupAreReadAsAStream() throws Exception {
        String noise = "<w:p><w:pPr><w:spacing w:after=\"0\"/><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:pPr></w:p>";
        String run = "<w:r><w:rPr><w:color w:val=\"112233\"/><w:lang w:val=\"es-PE\"/></w:rPr><w:t>a</w:t></w:r>";
        String answer = "<w:p>" + run.repeat(450_000) + "</w:p>";
        assertThat(read(document(FORM, noise.repeat(40_000), answer).bytes())).isEqualTo("FILLED,Mucho.,450000");
    }

    @Test
    void moreTextThanAFormHoldsIsRefusedEarly() throws Exception {
        byte[] file = document(FORM, p("palabra ".repeat(5_000)).repeat(1_000)).bytes();
        assertThat(read(file)).isEqualTo("TOO_MUCH_TEXT,,0");
    }

    @Test
    void asMuchTextAsIsAllowedFits() throws Exception {
        byte[] file = document(FORM, p("palabra ".repeat(50)).repeat(4_900)).bytes();
        assertThat(read(file)).startsWith("FILLED,Mucho.,19");
    }

    @Test
    void thousandsOfRowsThatLookLikeLabelsTakeNoLongTime() throws Exception {
        var rows = new StringBuilder();
        for (int i = 0; i < 11_000; i++) {
            rows.append(row("Problema que se soluciona o bien oportunidad " + i, "Impacto positivo y adaptable " + i));
        }
        assertThat(read(document(table(rows.toString())).bytes())).startsWith("NO_FORM");
    }

    @Test
    void markupBeyondEveryMeasureIsRefused() throws Exception {
        byte[] file = document("<w:proofErr w:type=\"spellStart\"/>".repeat(4_000_000))
                .bytes();
        assertThat(file).hasSizeLessThan(1_000_000);
        assertThat(read(file)).isEqualTo("BOMB,,0");
    }

    private String read(byte[] bytes) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("formato.docx"), bytes);
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallMachine.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        String line = said.substring(said.lastIndexOf('\n') + 1);
        int comma = line.lastIndexOf(',');
        assertThat(Integer.parseInt(line.substring(comma + 1))).isLessThan(LONGEST_MILLIS);
        System.out.println(line);
        return line.substring(0, comma);
    }
}

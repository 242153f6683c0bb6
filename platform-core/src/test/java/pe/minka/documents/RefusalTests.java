package pe.minka.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static pe.minka.documents.Forms.refusal;
import static pe.minka.samples.DocumentSamples.bytes;
import static pe.minka.samples.WordSample.document;
import static pe.minka.samples.WordSample.p;
import static pe.minka.samples.WordSample.row;
import static pe.minka.samples.WordSample.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pe.minka.documents.DocumentRefused.Reason;
import pe.minka.samples.DocumentSamples;
import pe.minka.samples.WordSample;

/** Files that are no documents, or none that should be opened. */
class RefusalTests {

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static WordSample form() {
        return document(table(row("Título", "Leer"), row("Impacto positivo", "Mucho.")));
    }

    @Test
    void nothingAndOtherThingsAreNoDocuments() {
        assertThat(refusal(new byte[0])).containsExactly(Reason.NO_BYTES);
        assertThat(refusal(bytes("Hola"))).containsExactly(Reason.NOT_WORD);
        assertThat(refusal(DocumentSamples.pdf())).containsExactly(Reason.NOT_WORD);
        assertThat(refusal(bytes("{\\rtf1 Hola}"))).containsExactly(Reason.NOT_WORD);
        assertThat(refusal(DocumentSamples.xlsx())).containsExactly(Reason.NOT_WORD);
        assertThat(refusal(DocumentSamples.zip(Map.of("foto.jpg", bytes("x"))))).containsExactly(Reason.NOT_WORD);
    }

    @Test
    void theOldFormatAndALockedDocumentAreToldApart() {
        byte[] old = DocumentSamples.joined(OLE, "WordDocument".getBytes(StandardCharsets.UTF_16LE));
        byte[] locked = DocumentSamples.joined(OLE, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertThat(refusal(old)).containsExactly(Reason.OLD_WORD);
        assertThat(refusal(locked)).containsExactly(Reason.LOCKED);
    }

    @Test
    void aTruncatedDocumentIsDamagedWhereverItEnds() {
        byte[] whole = form().bytes();
        for (int length = 2; length < whole.length; length += 97) {
            assertThat(refusal(Arrays.copyOf(whole, length))).containsExactly(Reason.DAMAGED);
        }
    }

    @Test
    void brokenMarkupIsDamaged() {
        assertThat(refusal(document("<w:p><w:r>").bytes())).containsExactly(Reason.DAMAGED);
        assertThat(refusal(form().with("word/document.xml", bytes("")).bytes())).containsExactly(Reason.DAMAGED);
        assertThat(refusal(form().with("word/styles.xml", bytes("<a")).bytes())).containsExactly(Reason.DAMAGED);
    }

    @Test
    void entitiesAreRefused() {
        String xxe = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>";
        String laughs = "<!DOCTYPE d [<!ENTITY a \"ja\"><!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>";
        for (String part :
                new String[] {"word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels"}) {
            assertThat(refusal(form().with(part, bytes(xxe)).bytes())).containsExactly(Reason.ENTITIES);
            assertThat(refusal(form().with(part, bytes(laughs)).bytes())).containsExactly(Reason.ENTITIES);
        }
        byte[] wide = xxe.getBytes(StandardCharsets.UTF_16);
        assertThat(refusal(form().with("word/document.xml", wide).bytes())).containsExactly(Reason.ENTITIES);
    }

    @Test
    void macrosAreRefused() {
        assertThat(refusal(form().with("word/vbaProject.bin", bytes("x")).bytes()))
                .containsExactly(Reason.MACROS);
        byte[] types = Objects.requireNonNull(form().parts().get("[Content_Types].xml"));
        String enabled = new String(types, StandardCharsets.UTF_8)
                .replace(
                        "openxmlformats-officedocument.wordprocessingml.document.main",
                        "ms-word.document.macroEnabled.main");
        assertThat(refusal(form().with("[Content_Types].xml", bytes(enabled)).bytes()))
                .containsExactly(Reason.MACROS);
    }

    @Test
    void whatWouldFillTheMemoryIsRefused() {
        assertThat(refusal(DocumentSamples.bomb())).containsExactly(Reason.BOMB);
        assertThat(refusal(new byte[51 * 1024 * 1024])).containsExactly(Reason.TOO_LARGE);
        assertThat(refusal(markup("<w:p>".repeat(300) + "</w:p>".repeat(300)))).containsExactly(Reason.BOMB);
        assertThat(refusal(markup("<a b=\"" + "x".repeat(400_000) + "\"/>"))).containsExactly(Reason.BOMB);
        assertThat(refusal(markup("<!--" + "x>".repeat(300_000) + "-->"))).containsExactly(Reason.BOMB);
        assertThat(refusal(document(p("palabra ".repeat(2_000)).repeat(150)).bytes()))
                .containsExactly(Reason.TOO_MUCH_TEXT);
        assertThat(refusal(document(p("").repeat(100_000)).bytes())).containsExactly(Reason.TOO_MUCH_TEXT);
        var names = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertThat(refusal(markup(names.toString()))).containsExactly(Reason.BOMB);
    }

    private static byte[] markup(String content) {
        return document(content).bytes();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyRefusalHasItsSentence(Reason reason) throws IOException {
        var texts = new Properties();
        try (var in = getClass().getResourceAsStream("/messages/documents-rules.properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        assertThat(texts.getProperty(reason.code())).isNotBlank();
        assertThat(new DocumentRefused(reason).code()).isEqualTo(reason.code());
    }
}

package pe.minka.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static pe.minka.samples.WordSample.bullet;
import static pe.minka.samples.WordSample.heading;
import static pe.minka.samples.WordSample.numbered;
import static pe.minka.samples.WordSample.p;
import static pe.minka.samples.WordSample.paragraph;
import static pe.minka.samples.WordSample.row;
import static pe.minka.samples.WordSample.run;
import static pe.minka.samples.WordSample.spanning;
import static pe.minka.samples.WordSample.table;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pe.minka.documents.ooxml.Cell;
import pe.minka.documents.ooxml.WordDocument;
import pe.minka.samples.Mutator;
import pe.minka.samples.WordSample;

/**
 * Documents somebody or something has spoilt. {@code -Dminka.mutants=10000} tries more of them, and
 * {@code -Dminka.mutants.from} others.
 */
class MutatedDocumentsTests {

    private static final int MUTANTS = Integer.getInteger("minka.mutants", 500);
    private static final int FROM = Integer.getInteger("minka.mutants.from", 0);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final List<byte[]> ORIGINALS = List.of(
            redlac(),
            headings(),
            Forms.WRITER.write(FormKind.COP, FormContent.EMPTY),
            Forms.WRITER.write(
                    FormKind.REDLAC, Forms.read(WordSample.document(body())).content()));

    private static String body() {
        return table(
                row("Institución que la implementa", p("UGEL Huaura") + p("DRE Lima Provincias")),
                row("Título o tema de la buena práctica", "Leer en la plaza"),
                row("Descripción de la buena práctica", p("Leemos:") + bullet(0, "viernes") + bullet(1, "tarde")),
                row(spanning("Problema que se soluciona: nadie lee.")),
                row("Replicable y adaptable", numbered(0, "uno") + numbered(0, "dos")),
                row("", "sigue"),
                row("Resultados verificables", table(row("2024", "12 %")) + p("")),
                row("Práctica prometedora", "☒"));
    }

    private static byte[] redlac() {
        return WordSample.document(body())
                .related("footnotes", "<w:footnote w:id=\"1\">" + p("Nota.") + "</w:footnote>")
                .related("header", p("MINEDU"))
                .bytes();
    }

    private static byte[] headings() {
        String link = paragraph("<w:hyperlink r:id=\"a1\">" + run("guía") + "</w:hyperlink>"
                + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>");
        return WordSample.document(heading(1, "Título"), p("Leer"), heading(1, "Impacto positivo"), link)
                .linked("a1", "https://ejemplo.pe")
                .bytes();
    }

    @Test
    void everySpoiltDocumentIsRefusedOrReadWholeSoonAndInLittleMemory() {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        long slowest = 0;
        long largest = 0;
        for (int seed = FROM; seed < FROM + MUTANTS; seed++) {
            byte[] document = new Mutator(seed).spoil(ORIGINALS.get(seed % ORIGINALS.size()));
            long allocated = allocated();
            long start = threads().getCurrentThreadCpuTime();
            outcomes.merge(outcome(document, seed, failures), 1, Integer::sum);
            slowest = Math.max(slowest, threads().getCurrentThreadCpuTime() - start);
            largest = Math.max(largest, allocated() - allocated);
        }
        System.out.printf(
                "%d spoilt documents: %s; slowest %d ms, most allocated %d KB%n",
                MUTANTS, outcomes, slowest / 1_000_000, largest / 1024);
        assertThat(failures).isEmpty();
        assertThat(Duration.ofNanos(slowest)).isLessThan(LONGEST);
        assertThat(largest).isLessThan(MOST_BYTES);
        assertThat(outcomes).hasSizeGreaterThan(3).containsKey("FILLED");
    }

    private static String outcome(byte[] document, int seed, List<String> failures) {
        try {
            FormReading reading = Forms.READER.read(document);
            List<String> lost = Words.lost(document, reading);
            if (!lost.isEmpty()) {
                failures.add(seed + " lost " + lost);
            }
            return reading.outcome().name();
        } catch (DocumentRefused e) {
            return e.reason().name();
        } catch (RuntimeException | StackOverflowError e) {
            failures.add(seed + ": " + e);
            return "FAILED";
        }
    }

    /** The words of a document: each of them has to be in the report as often as it was written. */
    private static final class Words {

        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

        static List<String> lost(byte[] document, FormReading reading) {
            var text = WordDocument.read(document);
            List<String> missing = new ArrayList<>();
            for (var blocks : List.of(text.body(), text.margins())) {
                new Cell(blocks)
                        .lines()
                        .forEach(
                                line -> WORD.matcher(line.text()).results().forEach(word -> missing.add(word.group())));
            }
            Map<String, Integer> kept = new HashMap<>();
            var report = new StringBuilder();
            reading.report()
                    .placed()
                    .forEach(piece -> report.append(piece.label())
                            .append(' ')
                            .append(piece.text())
                            .append(' '));
            reading.report()
                    .unplaced()
                    .forEach(piece -> report.append(piece.label())
                            .append(' ')
                            .append(piece.text())
                            .append(' '));
            WORD.matcher(report).results().forEach(word -> kept.merge(word.group(), 1, Integer::sum));
            missing.removeIf(word -> kept.merge(word, -1, Integer::sum) >= 0);
            return missing;
        }
    }

    /** What this thread has asked for so far: never less than what it holds. */
    private static long allocated() {
        return threads().getCurrentThreadAllocatedBytes();
    }

    private static com.sun.management.ThreadMXBean threads() {
        return (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    }
}

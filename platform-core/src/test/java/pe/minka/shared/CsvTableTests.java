package pe.minka.shared;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTests {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static CsvTable read(String text) {
        return CsvTable.read(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsWhateverSeparatorTheSpreadsheetUses(String separator) {
        var table = read("tipo,código,Nombre\nUGEL,050003,Huancasancos\n".replace(",", separator));

        assertThat(table.columns()).containsExactly("tipo", "codigo", "nombre");
        assertThat(table.rows().getFirst().get("codigo")).isEqualTo("050003");
    }

    @Test
    void theSeparatorMayStandInsideQuotes() {
        var row = read("nombre;region\n\"Huancané; sede\";Puno\n").rows().getFirst();

        assertThat(row.get("nombre")).isEqualTo("Huancané; sede");
        assertThat(row.get("region")).isEqualTo("Puno");
    }

    @Test
    void readsEveryEncodingASpreadsheetWrites() {
        String text = "nombre;region\nHuancané;Áncash\n";

        assertThat(CsvTable.read(text.getBytes(UTF_8)).rows().getFirst().get("region"))
                .isEqualTo("Áncash");
        assertThat(CsvTable.read(("\uFEFF" + text).getBytes(UTF_8)).columns()).containsExactly("nombre", "region");
        assertThat(CsvTable.read(text.getBytes(WINDOWS)).rows().getFirst().get("nombre"))
                .isEqualTo("Huancané");
        assertThat(CsvTable.read(("\uFEFF" + text.replace(";", "\t")).getBytes(UTF_16LE))
                        .rows()
                        .getFirst()
                        .get("nombre"))
                .isEqualTo("Huancané");
    }

    @Test
    void rowsHaveTheNumbersOfTheSpreadsheetAlsoWithBreaksInsideCells() {
        var table = read("a,b\r\n\r\n1,\"dos\r\nlíneas\"\r\n;,\r\n2,x\r\n");

        assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(3, 4, 5);
        assertThat(table.rows().getFirst().get("b")).isEqualTo("dos líneas");
    }

    @Test
    void theHintOfTheSeparatorIsNoRow() {
        var table = read("sep=;\na;b\n1;2\n");

        assertThat(table.columns()).containsExactly("a", "b");
        assertThat(table.rows().getFirst().line()).isEqualTo(2);
    }

    @Test
    void theWaysOfKeepingZerosAreUnderstood() {
        var rows = read("codigo\n\"=\"\"050003\"\"\"\n'050003\n050003\n").rows();

        assertThat(rows).extracting(row -> row.get("codigo")).containsOnly("050003");
    }

    @Test
    void cellsBeyondTheHeaderAreReported() {
        var rows = read("a,b\n1,2,\n1,2,3\n1\n").rows();

        assertThat(rows).extracting(CsvTable.Row::tooLong).containsExactly(false, true, false);
        assertThat(rows.getLast().get("b")).isEmpty();
        assertThat(rows.getLast().get("no such column")).isEmpty();
    }

    @Test
    void whatIsTooLargeOrNoTableIsRefused() {
        var limits = new CsvTable.Limits(1024 * 1024, 2);

        refused("csv.tooLarge", new byte[1024 * 1024 + 1], limits);
        refused("csv.tooManyRows", "a\n1\n2\n3\n".getBytes(UTF_8), limits);
        refused("csv.empty", "a,b\n\n".getBytes(UTF_8), limits);
        refused("csv.empty", new byte[0], limits);
        refused("csv.unreadable", "a,b\n\"sin cierre,2\n".getBytes(UTF_8), limits);
        refused("csv.notText", new byte[] {'P', 'K', 3, 4, 0, 0}, limits);
        refused("csv.repeatedColumn", "Código,codigo\n1,2\n".getBytes(UTF_8), limits);
        assertThat(CsvTable.read("a\n1\n2\n".getBytes(UTF_8), limits).rows()).hasSize(2);
    }

    private static void refused(String code, byte[] file, CsvTable.Limits limits) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> CsvTable.read(file, limits))
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}

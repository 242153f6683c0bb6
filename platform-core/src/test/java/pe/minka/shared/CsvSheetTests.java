package pe.minka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00a0=1",
                "\uff1d1"
            })
    void aTextThatLooksLikeAFormulaIsOnlyText(String text) {
        var rows = new CsvSheet("columna").add(text);

        assertThat(cell(rows)).startsWith("'").contains(text.substring(text.length() - 1));
    }

    @Test
    void everythingElseStaysAsItIs() {
        assertThat(cell(new CsvSheet("columna").add("UGEL Ñ, «La Unión»"))).isEqualTo("UGEL Ñ, «La Unión»");
        assertThat(text(new CsvSheet("a", "b").add(-5, null))).endsWith("\r\n-5,\r\n");
        assertThat(cell(new CsvSheet("columna").add("a - b = c"))).isEqualTo("a - b = c");
    }

    @Test
    void spreadsheetsSeeThatItIsUtf8() {
        assertThat(text(new CsvSheet("Región"))).isEqualTo("\ufeffRegión\r\n");
    }

    private static String cell(CsvSheet sheet) {
        String line = text(sheet).substring("\ufeffcolumna\r\n".length());
        String cell = line.substring(0, line.length() - 2);
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }

    private static String text(CsvSheet sheet) {
        return new String(sheet.bytes(), StandardCharsets.UTF_8);
    }
}

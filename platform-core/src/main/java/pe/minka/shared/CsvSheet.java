package pe.minka.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * A table to download, as spreadsheets open it: UTF-8 with its mark, separated by commas. A text that a spreadsheet
 * would take for a formula gets an apostrophe before it; numbers stay numbers.
 */
public final class CsvSheet {

    private static final String MARK = "\ufeff";
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final StringBuilder content = new StringBuilder(MARK);

    public CsvSheet(String... columns) {
        add((Object[]) columns);
    }

    public CsvSheet add(@Nullable Object... cells) {
        try {
            CSVFormat.RFC4180.printRecord(
                    content, Arrays.stream(cells).map(CsvSheet::safe).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public byte[] bytes() {
        return content.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Object safe(@Nullable Object cell) {
        if (cell instanceof Number || cell == null) {
            return cell;
        }
        String text = cell.toString();
        return isFormula(text) ? "'" + text : text;
    }

    /** Some programs skip blanks before they look for a formula. */
    private static boolean isFormula(String text) {
        String seen = text.replaceFirst("^[ \\u00a0]+", "");
        return !seen.isEmpty() && FORMULA_STARTS.indexOf(seen.charAt(0)) >= 0;
    }
}

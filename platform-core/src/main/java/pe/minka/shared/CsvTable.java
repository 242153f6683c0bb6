package pe.minka.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as spreadsheets write it: separated by commas, semicolons or tabs, in UTF-8 with or without its mark, in
 * Windows-1252 or UTF-16. Columns are known by their folded name («Código DRE» is {@code codigo_dre}), cells are text.
 */
public record CsvTable(List<String> columns, List<Row> rows) {

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A row of the table, with the number a spreadsheet gives it. */
    public record Row(int line, Map<String, String> cells, boolean tooLong) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /** Empty when the table has no such column or the row ends before it. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** How much somebody may send. */
    public record Limits(int bytes, int rows) {

        public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    public static CsvTable read(byte[] file) {
        return read(file, Limits.NONE);
    }

    /** Refuses with a {@link RuleViolation} what is too large or no table at all. */
    public static CsvTable read(byte[] file, Limits limits) {
        return read(file, limits, CsvTable::clean);
    }

    /** The same with the lines inside its cells, as texts and lists have them. */
    public static CsvTable readLines(byte[] file, Limits limits) {
        return read(file, limits, CsvTable::cleanLines);
    }

    private static CsvTable read(byte[] file, Limits limits, UnaryOperator<String> cleaned) {
        if (file.length > limits.bytes()) {
            throw new RuleViolation("csv.tooLarge", limits.bytes() / (1024 * 1024));
        }
        var text = CsvText.of(file);
        var format = CSVFormat.Builder.create(CSVFormat.RFC4180)
                .setDelimiter(text.separator())
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.parse(text.content(), format)) {
            return read(parser, limits, cleaned);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new RuleViolation("csv.unreadable");
        }
    }

    private static CsvTable read(CSVParser parser, Limits limits, UnaryOperator<String> cleaned) throws IOException {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        for (CSVRecord entry : parser) {
            List<String> cells = entry.stream().map(cleaned).toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (columns.isEmpty()) {
                columns = header(cells);
            } else {
                rows.add(row((int) entry.getRecordNumber(), columns, cells));
            }
            if (rows.size() > limits.rows()) {
                throw new RuleViolation("csv.tooManyRows", grouped(limits.rows()));
            }
        }
        if (rows.isEmpty()) {
            throw new RuleViolation("csv.empty");
        }
        return new CsvTable(columns, rows);
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    private static List<String> header(List<String> cells) {
        List<String> columns = cells.stream().map(CsvTable::columnName).toList();
        var seen = new HashSet<String>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new RuleViolation("csv.repeatedColumn", column);
            }
        }
        return columns;
    }

    private static Row row(int line, List<String> columns, List<String> cells) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        boolean tooLong = cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty());
        return new Row(line, named, tooLong);
    }

    static String columnName(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    /** A spreadsheet keeps zeros by writing {@code ="050003"}; people write an apostrophe before the number. */
    private static String clean(String cell) {
        String text = cell.replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ").strip();
        if (text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"")) {
            text = text.substring(2, text.length() - 1).strip();
        }
        return text.matches("'\\d+") ? text.substring(1) : text;
    }

    private static String cleanLines(String cell) {
        return cell.lines()
                .map(CsvTable::clean)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    public boolean has(String column) {
        return columns.contains(column);
    }
}

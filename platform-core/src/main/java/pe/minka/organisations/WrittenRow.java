package pe.minka.organisations;

import org.jspecify.annotations.Nullable;
import pe.minka.shared.CsvTable;

/** The cells of one organisation as they stand in the file; null where the file has no such column. */
public record WrittenRow(
        int line,
        String kind,
        String code,
        String name,
        String region,
        @Nullable String province,
        @Nullable String parent,
        @Nullable String active,
        boolean tooLong) {

    static WrittenRow of(CsvTable table, CsvTable.Row row) {
        return new WrittenRow(
                row.line(),
                row.get("tipo"),
                row.get("codigo"),
                row.get("nombre"),
                row.get("region"),
                cell(table, row, "provincia"),
                cell(table, row, "codigo_dre"),
                cell(table, row, "activa"),
                row.tooLong());
    }

    private static @Nullable String cell(CsvTable table, CsvTable.Row row, String column) {
        return table.has(column) ? row.get(column) : null;
    }
}

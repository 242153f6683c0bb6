package pe.minka.documents;

import java.util.List;

/** An official form with its answers, row by row, as every document of it shows them. */
public record FormSheet(String name, List<String> columns, List<FormRow> rows) {

    public FormSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}

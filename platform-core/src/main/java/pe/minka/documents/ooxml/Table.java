package pe.minka.documents.ooxml;

import java.util.List;

/** A table: rows of cells, merged ones standing once per row. */
public record Table(List<Row> rows) implements Block {

    public Table {
        rows = List.copyOf(rows);
    }

    /** One row. */
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}

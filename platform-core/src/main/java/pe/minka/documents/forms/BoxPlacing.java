package pe.minka.documents.forms;

import java.util.List;
import pe.minka.documents.forms.Topic.Origin;
import pe.minka.documents.ooxml.Block;
import pe.minka.documents.ooxml.Cell;
import pe.minka.documents.ooxml.Line;
import pe.minka.documents.ooxml.Table;

/** Places what follows one another: paragraphs, tables, and cells that are a whole row. */
final class BoxPlacing {

    private final Course course;
    private final RowPlacing rows;
    private final CellLabels labels;

    BoxPlacing(Course course, RowPlacing rows, CellLabels labels) {
        this.course = course;
        this.rows = rows;
        this.labels = labels;
    }

    void place(List<Block> blocks, Origin origin) {
        for (Block block : blocks) {
            switch (block) {
                case Line line -> course.line(line, origin);
                case Table table -> table(table);
            }
        }
    }

    private void table(Table table) {
        if (course.isInText() && hasColumns(table) && labelled(table) < 2) {
            table.rows().forEach(row -> course.answer(Line.plain(Cell.joined(row))));
            return;
        }
        List<Table.Row> all = table.rows();
        for (int i = 0; i < all.size(); i++) {
            List<Cell> cells = all.get(i).cells();
            if (cells.size() == 1) {
                box(cells.getFirst());
            } else {
                rows.row(cells, i + 1 < all.size() ? all.get(i + 1).cells() : List.of());
            }
        }
    }

    private long labelled(Table table) {
        return table.rows().stream()
                .filter(row -> row.cells().size() > 1 && labels.column(row.cells()) == 0)
                .count();
    }

    private static boolean hasColumns(Table table) {
        return table.rows().stream().anyMatch(row -> row.cells().size() > 1);
    }

    /** A whole row in one cell: a label, an answer to the label above, both, or a title between them. */
    void box(Cell cell) {
        List<Line> lines = cell.lines().stream().filter(line -> !line.isBlank()).toList();
        boolean title = lines.size() == 1
                && lines.getFirst().isEmphatic()
                && course.find(lines.getFirst().text()).isEmpty();
        if (title) {
            course.close();
        }
        place(cell.blocks(), Origin.BOX);
    }
}

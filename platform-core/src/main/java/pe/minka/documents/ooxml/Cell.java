package pe.minka.documents.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A cell of a table. */
public record Cell(List<Block> blocks) {

    public Cell {
        blocks = List.copyOf(blocks);
    }

    /** Its paragraphs; a table inside it gives a line for each of its rows. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Line line -> lines.add(line);
                case Table table -> table.rows().forEach(row -> lines.add(Line.plain(joined(row))));
            }
        }
        return lines;
    }

    public String text() {
        return lines().stream()
                .map(Line::listed)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    public boolean isBlank() {
        return text().isEmpty();
    }

    /** The cells of a row in one line. */
    public static String joined(Table.Row row) {
        return row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" | "));
    }
}

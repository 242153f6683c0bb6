package pe.minka.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pe.minka.imports.BatchRow.Note;

/**
 * A line of a cell that lists something: one item, whose parts are divided by «|».
 *
 * @param parts as many as were written
 */
record ItemCell(List<String> parts) {

    private static final Pattern BULLET = Pattern.compile("^(?:[-\u2013\u2022*]|\\d{1,2}[.)])\\s+");

    ItemCell {
        parts = List.copyOf(parts);
    }

    /** The items of a cell; what has more parts than an item, or more items than a practice, is wrong. */
    static List<ItemCell> of(BatchRow row, String column, int parts, int most, Consumer<Note> wrong) {
        List<String> lines =
                row.cell(column).lines().filter(line -> !line.isBlank()).toList();
        List<ItemCell> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String bare = BULLET.matcher(lines.get(i).strip()).replaceFirst("");
            var item = new ItemCell(
                    Stream.of(bare.split("\\|", -1)).map(String::strip).toList());
            if (item.parts.size() > parts) {
                wrong.accept(Note.of("imports.row.parts", column, String.valueOf(i + 1), String.valueOf(parts)));
            }
            items.add(item);
        }
        if (items.size() > most) {
            wrong.accept(Note.of("imports.row.items", column, String.valueOf(items.size()), String.valueOf(most)));
        }
        return items.stream().limit(most).toList();
    }

    String part(int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    /** Counted from the last one, which is always there. */
    String fromEnd(int index) {
        return index < parts.size() ? parts.get(parts.size() - 1 - index) : "";
    }
}

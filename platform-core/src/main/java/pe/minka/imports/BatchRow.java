package pe.minka.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.UnseenSigns;

/**
 * A row of a table of practices.
 *
 * @param notes why it is wrong, what it lacks to be published, or why it stays
 * @param code of the practice made of it
 */
public record BatchRow(
        int line,
        Map<String, String> cells,
        RowFate fate,
        List<Note> notes,
        @Nullable String code) {

    /** What notes begin with that say why a practice stays, or went by another hand. */
    static final String KEPT = "imports.kept.";

    public BatchRow {
        cells = Map.copyOf(cells);
        notes = notes.stream()
                .filter(note -> !fate.isPast() || note.code().startsWith(KEPT))
                .toList();
    }

    /** A text and what stands in it. */
    public record Note(String code, List<String> arguments) {

        public Note {
            arguments = List.copyOf(arguments);
        }

        static Note of(String code, String... arguments) {
            return new Note(code, List.of(arguments));
        }
    }

    public String cell(String column) {
        return UnseenSigns.removedFrom(cells.getOrDefault(column, ""));
    }

    /** Its practice went when the table was undone, and by nobody else's hand. */
    boolean isTakenBack() {
        return fate == RowFate.REMOVED && notes.isEmpty();
    }

    /** The same in one line. */
    public String line(String column) {
        return cell(column).replaceAll("\\s+", " ");
    }
}

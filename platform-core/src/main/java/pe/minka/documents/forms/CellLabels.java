package pe.minka.documents.forms;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.documents.ooxml.Cell;

/** Which cells of a row are labels. */
final class CellLabels {

    private static final int LONGEST_TITLE = 8;
    private static final Set<String> NUMBER =
            Set.of("n\u00b0", "n\u00ba", "n.\u00b0", "n.\u00ba", "nro", "nro.", "item");
    private static final int KNOWN = 64;

    private final Course course;
    private final IdentityHashMap<Cell, Optional<FoundLabel>> known = new IdentityHashMap<>();
    private @Nullable Scope knownIn;

    CellLabels(Course course) {
        this.course = course;
    }

    /** The column in which the row has its label, or less than 0. */
    int column(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            boolean first = cells.subList(0, i).stream().allMatch(CellLabels::isNumberOrNothing);
            boolean last = i == cells.size() - 1;
            Optional<FoundLabel> found = of(cells.get(i));
            if (found.isPresent() && first && (!last || i == 0 || found.get().whole())) {
                return i;
            }
            boolean title = Words.of(cells.getFirst().text(), LONGEST_TITLE + 1).size() <= LONGEST_TITLE;
            boolean below =
                    found.filter(it -> it.label().use() == Label.Use.OFFICIAL).isPresent();
            if (i == 1 && below && !last && title) {
                return i;
            }
        }
        return -1;
    }

    /** Asked for the same cells several times in a row. */
    Optional<FoundLabel> of(Cell cell) {
        Scope scope = course.scope();
        if (!scope.equals(knownIn) || known.size() > KNOWN) {
            known.clear();
            knownIn = scope;
        }
        return known.computeIfAbsent(cell, this::sought);
    }

    private Optional<FoundLabel> sought(Cell cell) {
        String text = cell.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<FoundLabel> found = course.find(text)
                .or(() -> course.book().findAsked(text, course.scope()))
                .filter(it -> Verdict.heads(it, text, course.book()));
        if (found.isPresent()) {
            return found;
        }
        return course.book()
                .begunBy(text, course.scope())
                .map(begun -> new FoundLabel(begun, text.length(), 0, true, 1));
    }

    static boolean isNumberOrNothing(Cell cell) {
        String text = cell.text();
        return text.length() <= 4 && (text.chars().noneMatch(Character::isLetter) || NUMBER.contains(Words.bare(text)));
    }
}

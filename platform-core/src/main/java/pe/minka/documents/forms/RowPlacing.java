package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pe.minka.documents.FormField;
import pe.minka.documents.forms.Topic.Origin;
import pe.minka.documents.ooxml.Cell;
import pe.minka.documents.ooxml.Line;

/** Places the rows of a table that have more than one cell. */
final class RowPlacing {

    private static final int LONGEST_TITLE = 8;
    private static final Set<String> ANSWERS = Set.of("si", "no", "positivo", "negativo");

    private final Course course;
    private final CellLabels labels;

    /** Labels that stood side by side: their answers are below them. */
    private List<FoundLabel> heads = List.of();

    RowPlacing(Course course, CellLabels labels) {
        this.course = course;
        this.labels = labels;
    }

    /** The next row tells whether two labels side by side have their answers below them; there may be none. */
    void row(List<Cell> cells, List<Cell> next) {
        if (isBelowHeads(cells)) {
            placeBelowHeads(cells);
            return;
        }
        int at = labels.column(cells);
        if (at < 0) {
            unlabelled(cells);
        } else if (!becomeHeads(cells, next)) {
            before(cells.subList(0, at));
            labelled(cells, at);
        }
    }

    private void before(List<Cell> cells) {
        cells.stream().filter(cell -> !cell.isBlank()).forEach(cell -> {
            if (CellLabels.isNumberOrNothing(cell)) {
                course.filing().form(cell.text(), false);
            } else {
                course.filing().unplaced("", cell.text());
            }
        });
    }

    private void labelled(List<Cell> cells, int first) {
        int at = first;
        while (at < cells.size()) {
            int label = at;
            Optional<FoundLabel> found = labels.of(cells.get(at));
            if (found.isEmpty()) {
                answerOrBox(cells, at);
                at++;
                continue;
            }
            boolean nextIsLabel =
                    at + 1 < cells.size() && labels.of(cells.get(at + 1)).isPresent();
            boolean inner = nextIsLabel && at + 2 < cells.size();
            boolean lone = cells.subList(at + 1, cells.size()).stream().allMatch(Cell::isBlank);
            boolean says = nextIsLabel && says(found.get(), cells.get(at).text());
            open(found.get(), cells.get(at), lone || says);
            at++;
            if (at < cells.size()
                    && !says
                    && !(inner && label == first && labels.of(cells.get(at + 1)).isEmpty())) {
                answerOrBox(cells, at);
                at++;
            }
        }
    }

    /** Beside a cell that only says «Sí» or «No» an empty one is a box nobody ticked. */
    private void answerOrBox(List<Cell> cells, int at) {
        Topic topic = course.topic();
        boolean boxes = topic != null
                && topic.mayBeCrossed()
                && cells.stream().anyMatch(cell -> ANSWERS.contains(Words.bare(cell.text())));
        if (boxes && cells.get(at).isBlank()) {
            course.answer(Line.plain("\u2610"));
        } else {
            answer(cells.get(at), false);
        }
    }

    /** «N.° 12» beside «Región: Ayacucho»: each cell answers itself. */
    private boolean says(FoundLabel found, String text) {
        String rest = text.substring(found.restOf(text));
        boolean divided = found.field() == FormField.REGION
                || found.field() == FormField.NUMBER
                || text.substring(found.end()).stripLeading().startsWith(":");
        return divided && !rest.isEmpty() && !course.book().isPrompt(rest);
    }

    private void open(FoundLabel found, Cell cell, boolean lone) {
        String text = cell.text();
        if (found.field() == FormField.FORM) {
            course.filing().form(text, found.label().kind() != null);
            return;
        }
        int end = Math.min(found.end(), text.length());
        course.open(found, text.substring(0, end).strip(), text, Origin.ROW, 0);
        int rest = found.restOf(text);
        if (found.field() == FormField.PROMISING) {
            course.answer(Line.plain(text));
        } else if (lone) {
            ownAnswer(cell, found);
        } else if (rest < text.length()) {
            besideAnswer(text.substring(rest));
        }
    }

    /** Label and answer share the cell. */
    private void ownAnswer(Cell cell, FoundLabel found) {
        int skipped = 0;
        for (Line line : cell.lines().stream().dropWhile(Line::isBlank).toList()) {
            int length = line.listed().length();
            if (skipped + length <= found.end()) {
                skipped += length + 1;
            } else if (skipped <= found.end()) {
                int prefix = length - line.text().length();
                int from = Math.max(0, found.restOf(cell.text()) - skipped - prefix);
                course.behindLabel(line, Math.min(from, line.text().length()), course.book()::isPrompt);
                skipped = Integer.MAX_VALUE / 2;
            } else if (course.book().isPrompt(line.text())) {
                course.behindLabel(line, 0, course.book()::isPrompt);
            } else {
                divided(line, false);
            }
        }
    }

    /** Under its label a form asks for what it wants; other words there may be an answer that slipped. */
    private void besideAnswer(String rest) {
        boolean asked = course.book().isPrompt(rest) || rest.lines().anyMatch(course.book()::isPrompt);
        if (asked || Words.of(rest, LONGEST_TITLE).size() < LONGEST_TITLE) {
            course.prompt(rest);
        } else {
            course.filing().unplaced(labelOfTopic(), rest);
        }
    }

    private String labelOfTopic() {
        Topic topic = course.topic();
        return topic == null ? "" : topic.label();
    }

    private void answer(Cell cell, boolean goesOn) {
        boolean first = true;
        for (Line line : cell.lines()) {
            if (first && course.book().asks(line.text())) {
                course.behindLabel(line, 0);
            } else {
                answer(line, goesOn && first);
            }
            first &= line.isBlank();
        }
    }

    private void answer(Line line, boolean goesOn) {
        Topic topic = course.topic();
        if (topic != null && topic.isRepeatedBy(line.text())) {
            course.prompt(line.text());
        } else {
            divided(line, goesOn);
        }
    }

    private void divided(Line line, boolean goesOn) {
        Topic topic = course.topic();
        boolean identity = topic != null && topic.isIdentity();
        Optional<FoundLabel> found = line.isBlank()
                ? Optional.empty()
                : course.find(line.text()).filter(it -> Verdict.divides(it, line, identity));
        if (found.isPresent()) {
            String label = line.text().substring(0, found.get().end());
            course.open(found.get(), label.strip(), label, Origin.ROW, 0);
            boolean marked = found.get().field() == FormField.PROMISING;
            answerBehind(line.from(marked ? 0 : found.get().valueOf(line.text())));
        } else if (goesOn && !line.isBlank()) {
            course.goOn(line);
        } else {
            course.answer(line);
        }
    }

    private void answerBehind(Line rest) {
        if (!rest.isBlank()) {
            course.answer(rest);
        }
    }

    private void unlabelled(List<Cell> cells) {
        Topic topic = course.topic();
        Cell first = cells.getFirst();
        boolean more = cells.stream().skip(1).anyMatch(cell -> !cell.isBlank());
        if (!more) {
            new BoxPlacing(course, this, labels).box(first);
        } else if (topic != null && isFurther(topic, first, cells.size())) {
            course.prompt(first.text());
            boolean goesOn = true;
            for (Cell cell : cells.subList(1, cells.size())) {
                answer(cell, goesOn);
                goesOn &= cell.isBlank();
            }
        } else {
            String rest = cells.stream()
                    .skip(1)
                    .map(Cell::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" | "));
            course.filing().unplacedRow(first.text(), rest);
        }
    }

    private boolean isFurther(Topic topic, Cell first, int cells) {
        return first.isBlank()
                || (cells == 2 && CellLabels.isNumberOrNothing(first))
                || topic.isContinuedBy(first.text())
                || course.book().isPrompt(first.text());
    }

    private boolean becomeHeads(List<Cell> cells, List<Cell> next) {
        List<FoundLabel> found = new ArrayList<>();
        cells.forEach(cell -> labels.of(cell).filter(FoundLabel::whole).ifPresent(found::add));
        boolean below = next.size() == cells.size() && next.stream().allMatch(this::isAnswer);
        boolean all = found.size() == cells.size() && (found.size() > 2 || (found.size() == 2 && below));
        boolean columns =
                found.size() == 2 && cells.size() == 2 && found.stream().allMatch(it -> it.field() == FormField.FORM);
        if (columns) {
            cells.forEach(cell -> course.filing().form(cell.text(), false));
            return true;
        }
        if (all) {
            heads = found;
            cells.forEach(cell -> course.filing().form(cell.text(), false));
        }
        return all;
    }

    private boolean isAnswer(Cell cell) {
        return !cell.isBlank() && labels.of(cell).isEmpty();
    }

    private boolean isBelowHeads(List<Cell> cells) {
        return !heads.isEmpty()
                && cells.size() == heads.size()
                && labels.of(cells.getFirst()).isEmpty();
    }

    private void placeBelowHeads(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            FoundLabel head = heads.get(i);
            course.open(head, head.label().text(), head.label().text(), Origin.ROW, 0);
            answer(cells.get(i), false);
        }
        heads = List.of();
    }
}

package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pe.minka.documents.FormField;
import pe.minka.documents.forms.Topic.Origin;
import pe.minka.documents.ooxml.Cell;
import pe.minka.documents.ooxml.Line;

/** Places the rows of a table that have more than one cell. */
final class RowPlacing {

    private static final int LONGEST_TITLE = 8;

    private final Course course;
    private final CellLabels labels;

    /** Labels that stood side by side: their answers are below them. */
    private List<FoundLabel> heads = List.of();

    RowPlacing(Course course, CellLabels labels) {
        this.course = course;
        this.labels = labels;
    }

    void row(List<Cell> cells) {
        if (isBelowHeads(cells)) {
            placeBelowHeads(cells);
            return;
        }
        int at = labels.column(cells);
        if (at < 0) {
            unlabelled(cells);
        } else if (!becomeHeads(cells)) {
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
                answer(cells.get(at), false);
                at++;
                continue;
            }
            boolean inner =
                    at + 2 < cells.size() && labels.of(cells.get(at + 1)).isPresent();
            boolean lone = cells.subList(at + 1, cells.size()).stream().allMatch(Cell::isBlank);
            open(found.get(), cells.get(at), lone);
            at++;
            if (at < cells.size()
                    && !(inner && label == first && labels.of(cells.get(at + 1)).isEmpty())) {
                answer(cells.get(at), false);
                at++;
            }
        }
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
                course.behindLabel(line, Math.min(from, line.text().length()));
                skipped = Integer.MAX_VALUE / 2;
            } else if (course.book().isPrompt(line.text())) {
                course.behindLabel(line, 0);
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
        if (course.book().isRequest(cell.text()) && !cell.text().contains("\n")) {
            course.prompt(cell.text());
            return;
        }
        boolean next = goesOn;
        for (Line line : cell.lines()) {
            answer(line, next);
            next &= line.isBlank();
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
        } else if (topic != null && isFurther(topic, first)) {
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

    private boolean isFurther(Topic topic, Cell first) {
        return first.isBlank()
                || topic.isContinuedBy(first.text())
                || course.book().isPrompt(first.text());
    }

    private boolean becomeHeads(List<Cell> cells) {
        List<FoundLabel> found = new ArrayList<>();
        cells.forEach(cell -> labels.of(cell).filter(FoundLabel::whole).ifPresent(found::add));
        boolean all = found.size() == cells.size() && found.size() > 2;
        boolean columns =
                found.size() == 2 && cells.size() == 2 && found.stream().allMatch(it -> it.field() == FormField.FORM);
        if (columns) {
            cells.forEach(cell -> course.filing().form(cell.text(), false));
        } else if (all) {
            heads = found;
            cells.forEach(cell -> course.filing().form(cell.text(), false));
        }
        return all || columns;
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

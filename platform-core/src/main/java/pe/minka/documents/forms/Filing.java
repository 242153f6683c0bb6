package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.documents.FormField;
import pe.minka.documents.Placement;
import pe.minka.documents.PlacementReport;
import pe.minka.documents.UnplacedText;
import pe.minka.documents.ooxml.Line;

/** Keeps every line that was read: as an answer, as the form's own words, or as a text without a place. */
final class Filing {

    private static final String ENDS = ".:;!?\u2026)";

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<FormField, List<Line>> answers = new EnumMap<>(FormField.class);
    private final Set<FormField> opened = EnumSet.noneOf(FormField.class);
    private boolean named;

    /** Lines that went the same way one after another; without a field they have no place. */
    private record Piece(String label, @Nullable FormField field, StringBuilder text) {}

    void open(String label, FormField field) {
        opened.add(field);
        pieces.add(new Piece(label, field, new StringBuilder()));
    }

    void answer(String label, FormField field, Line line) {
        List<Line> lines = answers.computeIfAbsent(field, any -> new ArrayList<>());
        if (!line.isBlank() || line.isEmphatic() || line.isListed() || !lines.isEmpty()) {
            lines.add(line);
        }
        if (!line.isBlank()) {
            append(label, field, line.listed());
        }
    }

    /** A sentence that a page break cut in two becomes one again. */
    void goOn(String label, FormField field, Line line) {
        List<Line> lines = answers.getOrDefault(field, List.of());
        Line last = lines.isEmpty() ? Line.plain("") : lines.getLast();
        boolean cut = !last.isBlank()
                && ENDS.indexOf(last.text().charAt(last.text().length() - 1)) < 0
                && !line.isListed()
                && !line.isBlank()
                && Character.isLowerCase(line.text().stripLeading().charAt(0));
        if (!cut) {
            answer(label, field, line);
            return;
        }
        String joined = last.text() + " " + line.text().stripLeading();
        lines.set(lines.size() - 1, new Line(joined, last.level(), last.number(), last.heading(), last.bold()));
        append(label, field, line.text());
    }

    /** Words of the form itself; its name tells which form it is. */
    void form(String text, boolean name) {
        named |= name;
        append("", FormField.FORM, text);
    }

    void prompt(String label, String text) {
        append(label, FormField.FORM, text);
    }

    void unplaced(String label, String text) {
        if (!text.isBlank() || !label.isBlank()) {
            append(label, null, text);
        }
    }

    /** A row of its own, even if the one above begins with the same words. */
    void unplacedRow(String label, String text) {
        pieces.add(new Piece(label, null, new StringBuilder(text)));
    }

    private void append(String label, @Nullable FormField field, String text) {
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last == null || last.field != field || !last.label.equals(label)) {
            last = new Piece(label, field, new StringBuilder());
            pieces.add(last);
        }
        last.text.append(last.text.isEmpty() ? "" : "\n").append(text);
    }

    /** How many fields have an answer. */
    long answered() {
        return answers.keySet().stream().filter(this::hasAnswer).count();
    }

    boolean hasAnswer(FormField field) {
        return answers.getOrDefault(field, List.of()).stream().anyMatch(line -> !line.isBlank());
    }

    /** As the document names it. */
    String labelOf(FormField field) {
        return pieces.stream()
                .filter(piece -> piece.field == field)
                .map(Piece::label)
                .findFirst()
                .orElse("");
    }

    List<Line> answers(FormField field) {
        return List.copyOf(answers.getOrDefault(field, List.of()));
    }

    Set<FormField> opened() {
        return Set.copyOf(opened);
    }

    boolean isNamed() {
        return named;
    }

    PlacementReport report() {
        List<Placement> placed = new ArrayList<>();
        List<UnplacedText> unplaced = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.field == null) {
                unplaced.add(new UnplacedText(piece.label, piece.text.toString()));
            } else {
                placed.add(new Placement(piece.label, piece.field, piece.text.toString()));
            }
        }
        return new PlacementReport(placed, unplaced);
    }
}

package pe.minka.documents.forms;

import java.util.List;
import java.util.Optional;
import pe.minka.documents.ooxml.Line;

/** The title a paragraph or list item begins with, in bold letters or before a colon, and what follows. */
record Lead(String title, String rest) {

    private static final int LONGEST = 120;
    private static final int LONGEST_PLAIN = 80;

    static Optional<Lead> of(Line line) {
        int length = line.text().length();
        if (line.bold() > 2 && line.bold() < length && line.bold() <= LONGEST) {
            return Optional.of(split(line.text(), line.bold()));
        }
        int colon = line.text().indexOf(": ");
        boolean led = line.isListed() && colon > 2 && colon <= LONGEST_PLAIN;
        return led ? Optional.of(split(line.text(), colon)) : Optional.empty();
    }

    private static Lead split(String text, int at) {
        return new Lead(
                text.substring(0, at).strip().replaceAll("[.:]+$", ""),
                text.substring(at).replaceFirst("^[\\s.:]+", ""));
    }

    /** Several have one, and no list item on the first level lacks it. */
    static boolean leadsAll(List<Line> lines) {
        long led = lines.stream()
                .filter(line -> line.level() <= 0 && of(line).isPresent())
                .count();
        boolean all = lines.stream()
                .filter(line -> line.level() == 0 && !line.isBlank())
                .allMatch(line -> of(line).isPresent());
        return led > 1 && all;
    }
}

package pe.minka.documents.forms;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import pe.minka.documents.ooxml.Line;

/** Lines as one text, in which lists are lines that begin with «- » or «1. ». */
final class Prose {

    /** What one field of a sheet takes. */
    static final int LONGEST = 20_000;

    private Prose() {}

    static String text(List<Line> lines) {
        return lines.stream()
                .map(Line::listed)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    static String oneLine(List<Line> lines) {
        return text(lines).replaceAll("\\s+", " ");
    }

    /** As much as fits; the rest goes elsewhere and is not lost. */
    static String fitting(String text, Consumer<String> rest) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int cut = text.lastIndexOf('\n', LONGEST);
        int end = cut > LONGEST / 2 ? cut : LONGEST;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        rest.accept(text.substring(end).strip());
        return text.substring(0, end).strip();
    }
}

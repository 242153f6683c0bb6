package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import pe.minka.documents.ooxml.Line;
import pe.minka.practices.sheet.Results;
import pe.minka.shared.Uuid7;

/** Results as people list them: every item of the list, or every paragraph, is one. */
final class ResultText {

    private static final List<String> PARTS = List.of("value", "baseline", "numerator", "denominator", "cutOff");

    private final FormWords words;
    private final List<Results.Item> items = new ArrayList<>();
    private final StringBuilder head = new StringBuilder();
    private final String[] parts = new String[PARTS.size()];
    private boolean open;

    private final Consumer<String> rest;

    private ResultText(FormWords words, Consumer<String> rest) {
        this.words = words;
        this.rest = rest;
    }

    static List<Results.Item> read(List<Line> lines, FormWords words, Consumer<String> rest) {
        var text = new ResultText(words, rest);
        lines.forEach(text::add);
        text.close();
        return text.items;
    }

    private void add(Line line) {
        if (line.level() > 0) {
            addPart(line);
        } else if (line.isListed()) {
            begin(line.text());
        } else if (!line.isBlank()) {
            line.text().lines().filter(text -> !text.isBlank()).forEach(text -> begin(withoutHyphen(text)));
        }
    }

    private static String withoutHyphen(String text) {
        return text.strip().startsWith("- ") ? text.strip().substring(2) : text;
    }

    private void begin(String text) {
        close();
        open = true;
        head.append(text);
    }

    /** What stands below a result is one of its figures, or goes on with its text. */
    private void addPart(Line line) {
        open = true;
        for (int i = 0; i < PARTS.size(); i++) {
            var start = words.startOf(PARTS.get(i), line.text());
            if (start.isPresent() && parts[i] == null) {
                parts[i] = line.text().substring(start.get()).strip();
                return;
            }
        }
        head.append(head.isEmpty() ? "" : "\n").append(line.from(0).listed().substring(2));
    }

    private void close() {
        if (!open) {
            return;
        }
        boolean detailed = Stream.of(parts).anyMatch(Objects::nonNull);
        items.add(detailed ? item() : ResultLine.read(limited(head.toString())));
        head.setLength(0);
        java.util.Arrays.fill(parts, null);
        open = false;
    }

    private Results.Item item() {
        return new Results.Item(
                Uuid7.next(), limited(head.toString()), part(0), part(1), part(2), part(3), part(4), Set.of());
    }

    private String part(int index) {
        String part = parts[index];
        return part == null ? "" : limited(part);
    }

    private String limited(String text) {
        return Prose.fitting(text, rest);
    }
}

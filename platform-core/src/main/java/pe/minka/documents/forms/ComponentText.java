package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import pe.minka.documents.ooxml.Line;
import pe.minka.practices.sheet.Components;
import pe.minka.shared.Uuid7;

/** Components: with headings as our own documents write them, or a paragraph or list item for each. */
final class ComponentText {

    /** The level of what is said about each. */
    static final int PART = 5;

    private final FormWords words;
    private final Consumer<String> rest;
    private final boolean headed;
    private final List<Components.Item> items = new ArrayList<>();
    private final List<Line> needs = new ArrayList<>();
    private final List<Line> lesson = new ArrayList<>();
    private String name = "";
    private boolean learnt;

    private ComponentText(FormWords words, Consumer<String> rest, boolean headed) {
        this.words = words;
        this.rest = rest;
        this.headed = headed;
    }

    static List<Components.Item> read(List<Line> lines, FormWords words, Consumer<String> rest) {
        boolean headed = lines.stream().anyMatch(line -> line.heading() > 0);
        var text = new ComponentText(words, rest, headed);
        lines.forEach(text::add);
        text.close();
        return text.items;
    }

    private void add(Line line) {
        if (line.heading() == PART) {
            learnt = line.text().equals(words.word("lesson"));
        } else if (headed ? line.heading() > 0 : line.level() <= 0) {
            close();
            name = line.text();
        } else {
            (learnt ? lesson : needs).add(line);
        }
    }

    private void close() {
        items.add(new Components.Item(
                Uuid7.next(), limited(name), limited(Prose.text(needs)), limited(Prose.text(lesson))));
        needs.clear();
        lesson.clear();
        name = "";
        learnt = false;
    }

    private String limited(String text) {
        return Prose.fitting(text, rest);
    }
}

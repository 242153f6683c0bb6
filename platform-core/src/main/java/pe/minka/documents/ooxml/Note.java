package pe.minka.documents.ooxml;

import java.util.ArrayList;
import java.util.List;

/** A note at the foot of a page or at the end: its text follows the paragraph that refers to it. */
final class Note {

    private final int number;
    private final List<Block> blocks;
    private boolean quoted;

    Note(int number, List<Block> blocks) {
        this.number = number;
        this.blocks = List.copyOf(blocks);
    }

    String mark() {
        return "[" + number + "]";
    }

    /** Whether this is the first time somebody refers to it. */
    boolean quote() {
        boolean first = !quoted;
        quoted = true;
        return first;
    }

    boolean isQuoted() {
        return quoted;
    }

    List<Block> lines() {
        List<Block> lines = new ArrayList<>();
        for (Line line : new Cell(blocks).lines()) {
            if (!line.isBlank()) {
                String text = lines.isEmpty() ? mark() + " " + line.text().strip() : line.text();
                lines.add(Line.plain(text));
            }
        }
        return lines;
    }
}

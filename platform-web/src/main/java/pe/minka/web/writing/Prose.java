package pe.minka.web.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what authors wrote as paragraphs and lists: a line that begins with a hyphen is an item of a list, and two blanks
 * before it put it into the item above. Lines that follow an item further in belong to it.
 */
public final class Prose {

    private static final Pattern ITEM = Pattern.compile("(\\s*)[-–•*]\\s+(\\S.*)");
    private static final int INDENT = 2;
    private static final int DEEPEST = 3;

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private final List<Line> items = new ArrayList<>();

    private Prose() {}

    /** A part of a text. */
    public sealed interface Block {

        default boolean isList() {
            return this instanceof Bullets;
        }
    }

    record Paragraph(List<String> lines) implements Block {

        Paragraph {
            lines = List.copyOf(lines);
        }
    }

    record Bullets(List<Item> bullets) implements Block {

        Bullets {
            bullets = List.copyOf(bullets);
        }
    }

    record Item(String text, List<Item> nested) {

        Item {
            nested = List.copyOf(nested);
        }
    }

    private record Line(int depth, String text) {}

    public static List<Block> of(String text) {
        var prose = new Prose();
        text.lines().forEach(prose::read);
        prose.closeParagraph();
        prose.closeList();
        return List.copyOf(prose.blocks);
    }

    private void read(String line) {
        var item = ITEM.matcher(line);
        if (item.matches()) {
            closeParagraph();
            items.add(new Line(depth(item.group(1)), item.group(2).strip()));
        } else if (line.isBlank()) {
            closeParagraph();
        } else if (!items.isEmpty() && line.startsWith(" ")) {
            var last = items.removeLast();
            items.add(new Line(last.depth(), last.text() + " " + line.strip()));
        } else {
            closeList();
            paragraph.add(line.strip());
        }
    }

    /** Never more than one step deeper than the item above. */
    private int depth(String blanks) {
        int written = blanks.replace("\t", "  ").length() / INDENT;
        int most = items.isEmpty() ? 0 : items.getLast().depth() + 1;
        return Math.min(written, Math.min(most, DEEPEST));
    }

    private void closeParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Paragraph(paragraph));
            paragraph.clear();
        }
    }

    private void closeList() {
        if (!items.isEmpty()) {
            blocks.add(new Bullets(tree(items, 0)));
            items.clear();
        }
    }

    private static List<Item> tree(List<Line> lines, int depth) {
        List<Item> tree = new ArrayList<>();
        for (int at = 0; at < lines.size(); ) {
            int end = at + 1;
            while (end < lines.size() && lines.get(end).depth() > depth) {
                end++;
            }
            tree.add(new Item(lines.get(at).text(), tree(lines.subList(at + 1, end), depth + 1)));
            at = end;
        }
        return tree;
    }
}

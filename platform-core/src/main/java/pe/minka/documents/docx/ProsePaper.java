package pe.minka.documents.docx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a text line by line; lines that begin with «- » or «1. » become items of real lists. */
final class ProsePaper {

    private static final int LEVELS = 9;
    private static final Pattern ITEM = Pattern.compile("((?: {2})*)(?:-|([1-9]\\d{0,3})\\.) +(\\S.*)");

    private final Paper paper;
    private final Numberings numberings;

    /** The list that counts at each level, and the number that comes next; 0 where none does. */
    private final int[] lists = new int[LEVELS];

    private final int[] next = new int[LEVELS];

    ProsePaper(Paper paper, Numberings numberings) {
        this.paper = paper;
        this.numberings = numberings;
    }

    void write(String text) {
        forget(0);
        text.lines().forEach(this::line);
    }

    private void line(String line) {
        Matcher item = ITEM.matcher(line);
        if (item.matches() && item.group(1).length() / 2 < LEVELS) {
            item(item.group(1).length() / 2, item.group(2), item.group(3));
        } else {
            forget(0);
            paper.paragraph("", line);
        }
    }

    private void item(int level, String number, String text) {
        forget(level + 1);
        if (number == null) {
            forget(level);
            item(text, level, Numberings.BULLETS, "ListBullet");
            return;
        }
        int wanted = Integer.parseInt(number);
        if (lists[level] == 0 || next[level] != wanted) {
            lists[level] = numberings.startingAt(level, wanted);
        }
        next[level] = wanted + 1;
        item(text, level, lists[level], "ListNumber");
    }

    private void forget(int from) {
        java.util.Arrays.fill(lists, from, LEVELS, 0);
    }

    /** One bullet, whatever its text looks like. */
    void bullet(String text, int level) {
        item(text, level, Numberings.BULLETS, "ListBullet");
    }

    private void item(String text, int level, int list, String style) {
        paper.open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", style)
                .open("w:numPr")
                .empty("w:ilvl", "w:val", "" + level)
                .empty("w:numId", "w:val", "" + list)
                .close()
                .close()
                .run(text, "")
                .close();
    }
}

package pe.minka.documents.docx;

import java.util.ArrayList;
import java.util.List;

/** The lists of a document: one for all bullets, and one for each run of numbers, because it begins where it likes. */
final class Numberings {

    static final int BULLETS = 1;

    private static final int LEVELS = 9;
    private static final int INDENT = 360;
    private static final List<String> SIGNS = List.of("\u2022", "\u25e6", "\u25aa");

    private record Start(int level, int number) {}

    private final List<Start> starts = new ArrayList<>();

    int startingAt(int level, int number) {
        starts.add(new Start(level, number));
        return BULLETS + starts.size();
    }

    String part() {
        var paper = new Paper("w:numbering", "w", Paper.WORD);
        definition(paper, 0, "bullet");
        definition(paper, 1, "decimal");
        paper.open("w:num", "w:numId", "" + BULLETS)
                .empty("w:abstractNumId", "w:val", "0")
                .close();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            paper.open("w:num", "w:numId", "" + (BULLETS + 1 + i))
                    .empty("w:abstractNumId", "w:val", "1")
                    .open("w:lvlOverride", "w:ilvl", "" + start.level)
                    .empty("w:startOverride", "w:val", "" + start.number)
                    .close()
                    .close();
        }
        return paper.finished();
    }

    private static void definition(Paper paper, int id, String format) {
        paper.open("w:abstractNum", "w:abstractNumId", "" + id).empty("w:multiLevelType", "w:val", "hybridMultilevel");
        for (int level = 0; level < LEVELS; level++) {
            String sign = format.equals("bullet") ? SIGNS.get(level % SIGNS.size()) : "%" + (level + 1) + ".";
            paper.open("w:lvl", "w:ilvl", "" + level)
                    .empty("w:start", "w:val", "1")
                    .empty("w:numFmt", "w:val", format)
                    .empty("w:lvlText", "w:val", sign)
                    .empty("w:lvlJc", "w:val", "left")
                    .open("w:pPr")
                    .empty("w:ind", "w:left", "" + INDENT * (level + 1), "w:hanging", "" + INDENT)
                    .close()
                    .close();
        }
        paper.close();
    }
}

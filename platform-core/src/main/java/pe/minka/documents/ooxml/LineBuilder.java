package pe.minka.documents.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A paragraph while it is read. */
final class LineBuilder {

    /** Where a word may be divided, and other marks without a width. */
    private static final Pattern UNSEEN = Pattern.compile("[\u00ad\u200b\u2060\ufeff]");

    /** Blanks, also those that hold words together: Word fills empty cells with them. */
    private static final Pattern EDGES = Pattern.compile("^[\\s\\h]+|(?<![\\s\\h])[\\s\\h]+$");

    private final StringBuilder text = new StringBuilder();
    private final Limits limits;

    /** Tables and text boxes inside, which follow the paragraph they are anchored in. */
    final List<Block> followers = new ArrayList<>();

    @Nullable
    String style;

    @Nullable
    String list;

    @Nullable
    Integer level;

    int outline;
    boolean joinsNext;
    private int bold;

    LineBuilder(Limits limits) {
        this.limits = limits;
    }

    void add(String piece, boolean isBold) {
        limits.spendText(piece.length());
        boolean boldSoFar = bold == text.length();
        text.append(Glyphs.readable(UNSEEN.matcher(piece).replaceAll("")));
        if (boldSoFar && (isBold || piece.isBlank())) {
            bold = text.length();
        }
    }

    int length() {
        return text.length();
    }

    /** Whether something stands in it from a place on. */
    boolean hasFrom(int start, String wanted) {
        return text.indexOf(wanted, start) >= 0;
    }

    Line build(Styles styles, Numbering numbering) {
        int heading = outline > 0 ? outline : styles.heading(style);
        String id = list == null ? styles.list(style) : list;
        int deep = level == null ? styles.level(style) : level;
        int number = id == null || heading > 0 ? Line.NO_LIST : numbering.next(id, deep);
        String stripped = EDGES.matcher(text).replaceAll("");
        int leading = Math.max(0, text.indexOf(stripped));
        int start = Math.max(0, Math.min(bold - leading, stripped.length()));
        int boldness = styles.isBold(style) ? stripped.length() : start;
        if (number >= 0) {
            return new Line(stripped, deep, number, 0, boldness);
        }
        return typed(stripped, heading, boldness);
    }

    private static Line typed(String text, int heading, int bold) {
        int bullet = text.contains("\n") ? 0 : TypedLists.bullet(text);
        if (heading == 0 && bullet > 0) {
            int number = TypedLists.number(text);
            return new Line(text.substring(bullet), 0, number, 0, Math.max(0, bold - bullet));
        }
        return new Line(TypedLists.marked(text), Line.NO_LIST, 0, heading, bold);
    }
}

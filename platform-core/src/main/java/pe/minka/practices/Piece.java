package pe.minka.practices;

import java.util.ArrayList;
import java.util.List;

/** A piece of a text in which something was found; marked when it is one of the words that were looked for. */
public record Piece(String text, boolean marked) {

    static final char OPEN = '\u0002';
    static final char CLOSE = '\u0003';

    /** Every second piece stands between the two signs. */
    public static List<Piece> of(String marked) {
        List<Piece> pieces = new ArrayList<>();
        for (String part : marked.split(String.valueOf(OPEN), -1)) {
            int end = part.indexOf(CLOSE);
            add(pieces, end < 0 ? "" : part.substring(0, end), true);
            add(pieces, part.substring(end + 1), false);
        }
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}

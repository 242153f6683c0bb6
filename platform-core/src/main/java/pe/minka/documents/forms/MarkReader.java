package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import pe.minka.documents.Mark;

/**
 * Reads a cross somebody made beside one word or beside «Sí» and «No», in the ways people make them: «☒», «X», «(x)»,
 * «Sí X ☐ No ☐». Two crosses, or words, are unclear.
 */
final class MarkReader {

    private static final Pattern LABEL =
            Pattern.compile("(?i)(?:es una )?(?:buenas? )?pr[a\u00e1]cticas? prometedoras?");

    /** The other of two boxes: ticking it says no to this one. */
    private static final Pattern OTHER = Pattern.compile("(?i)buena pr[a\u00e1]ctica(?! prometedora)");

    private static final Pattern TOKEN = Pattern.compile("(?i)\\p{L}+|[\u2610\u2611\u2612\u2713\u2714\u2717\u2718]");
    private static final String CROSSES = "x\u2611\u2612\u2713\u2714\u2717\u2718";
    private static final String BOX = "\u2610";

    private MarkReader() {}

    private enum Token {
        YES,
        NO,
        CROSS,
        EMPTY_BOX,
        WORD
    }

    static Mark read(String text) {
        if (text.length() > 200) {
            return Mark.UNCLEAR;
        }
        List<Token> tokens = new ArrayList<>();
        var found = TOKEN.matcher(withoutLabels(text));
        while (found.find()) {
            tokens.add(token(Words.bare(found.group())));
        }
        if (tokens.contains(Token.WORD)) {
            return Mark.UNCLEAR;
        }
        return tokens.contains(Token.YES) || tokens.contains(Token.NO) ? chosen(tokens) : single(tokens);
    }

    private static String withoutLabels(String text) {
        var other = OTHER.matcher(text);
        return other.find()
                ? LABEL.matcher(other.replaceAll(" no ")).replaceAll(" si ")
                : LABEL.matcher(text).replaceAll(" ");
    }

    private static Token token(String text) {
        if (text.equals("si")) {
            return Token.YES;
        }
        if (text.equals("no")) {
            return Token.NO;
        }
        if (text.equals(BOX)) {
            return Token.EMPTY_BOX;
        }
        return text.length() == 1 && CROSSES.contains(text) ? Token.CROSS : Token.WORD;
    }

    private static Mark single(List<Token> tokens) {
        return tokens.contains(Token.CROSS) ? Mark.MADE : Mark.NOT_MADE;
    }

    private static Mark chosen(List<Token> tokens) {
        boolean both = tokens.contains(Token.YES) && tokens.contains(Token.NO);
        if (!both && tokens.stream().noneMatch(token -> token == Token.CROSS || token == Token.EMPTY_BOX)) {
            return tokens.contains(Token.YES) ? Mark.MADE : Mark.NOT_MADE;
        }
        boolean signFirst = tokens.getFirst() == Token.CROSS || tokens.getFirst() == Token.EMPTY_BOX;
        List<Token> order = signFirst ? tokens.reversed() : tokens;
        boolean yes = isCrossed(order, Token.YES);
        boolean no = isCrossed(order, Token.NO);
        if (yes && no) {
            return Mark.UNCLEAR;
        }
        return yes ? Mark.MADE : Mark.NOT_MADE;
    }

    /** A cross stands between this word and the next. */
    private static boolean isCrossed(List<Token> tokens, Token word) {
        int at = tokens.indexOf(word);
        return at >= 0
                && tokens.stream()
                        .skip(at + 1L)
                        .takeWhile(token -> token != Token.YES && token != Token.NO)
                        .anyMatch(token -> token == Token.CROSS);
    }
}

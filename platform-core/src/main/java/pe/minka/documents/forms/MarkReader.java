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

    private static final Pattern REQUEST = Pattern.compile(
            "(?i)\\(?(?:marcar|marque|se\u00f1alar|se\u00f1ale) con (?:una )?[\u00ab\"']?x[\u00bb\"']?\\)?");

    /** The other of two boxes: ticking it says no to this one. */
    private static final Pattern OTHER = Pattern.compile("(?i)buena pr[a\u00e1]ctica(?! prometedora)");

    private static final int LONGEST = 200;

    private static final String CROSS =
            "[(\\[_.\u2026]*\\s{0,2}(?:(?<!\\p{L})x(?!\\p{L})|[\u2611\u2612\u2713\u2714\u2717\u2718])\\s{0,2}[)\\]_.\u2026]*";

    /** A box, brackets with nothing in them, or a line to write on. */
    private static final String EMPTY = "\u2610|\\(\\s*\\)|\\[\\s*\\]|_{2,}|\\.{3,}|\u2026+";

    private static final Pattern TOKEN =
            Pattern.compile("(?i)(?<cross>" + CROSS + ")|(?<empty>" + EMPTY + ")|(?<word>\\p{L}+)");

    private MarkReader() {}

    enum Token {
        YES,
        NO,
        CROSS,
        EMPTY_BOX,
        WORD
    }

    static Mark read(String text) {
        List<Token> tokens = tokens(withoutLabels(text));
        if (tokens.contains(Token.WORD)) {
            return Mark.UNCLEAR;
        }
        return tokens.contains(Token.YES) || tokens.contains(Token.NO) ? chosen(tokens) : single(tokens);
    }

    /** What the text consists of; one too long for a mark is words. */
    static List<Token> tokens(String text) {
        if (text.length() > LONGEST) {
            return List.of(Token.WORD);
        }
        List<Token> tokens = new ArrayList<>();
        var found = TOKEN.matcher(text);
        while (found.find()) {
            String word = found.group("word");
            if (word != null) {
                tokens.add(token(Words.bare(word)));
            } else {
                tokens.add(found.group("cross") != null ? Token.CROSS : Token.EMPTY_BOX);
            }
        }
        return tokens;
    }

    private static String withoutLabels(String text) {
        var other = OTHER.matcher(text);
        return other.find()
                ? LABEL.matcher(other.replaceAll(" no ")).replaceAll(" si ")
                : LABEL.matcher(REQUEST.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    private static Token token(String text) {
        if (text.equals("si")) {
            return Token.YES;
        }
        return text.equals("no") ? Token.NO : Token.WORD;
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

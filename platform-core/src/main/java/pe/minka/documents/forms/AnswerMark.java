package pe.minka.documents.forms;

import java.util.regex.Pattern;
import pe.minka.documents.Mark;
import pe.minka.lessons.form.Consent;

/**
 * A cross beside «Sí» or beside «No», read more strictly than other marks: a typed cross next to a box that stayed
 * empty, as in «Sí X☐ No ☐», may belong to either answer.
 */
final class AnswerMark {

    private static final Pattern CROSS_AND_EMPTY_BOX =
            Pattern.compile("(?i)(?<!\\p{L})x[\\s)\\]]*\u2610|\u2610[\\s(\\[]*x(?!\\p{L})");

    private static final Pattern NO = Pattern.compile("(?iU)\\bno\\b(.*)", Pattern.DOTALL);
    private static final Pattern YES = Pattern.compile("(?iU)\\bs[i\u00ed]\\b");
    private static final Pattern BEFORE_YES =
            Pattern.compile("(?iU)^.*?\\bs[i\u00ed]\\b(?=.*\\bno\\b)", Pattern.DOTALL);

    private AnswerMark() {}

    static Consent read(String text) {
        if (isDoubtful(text)) {
            return Consent.UNCLEAR;
        }
        return switch (MarkReader.read(text)) {
            case MADE -> Consent.YES;
            case UNCLEAR -> Consent.UNCLEAR;
            case NOT_MADE -> isNo(text) ? Consent.NO : Consent.UNCLEAR;
        };
    }

    static boolean isDoubtful(String text) {
        return CROSS_AND_EMPTY_BOX.matcher(text).find();
    }

    /** «No» alone, or the one that bears the cross. */
    private static boolean isNo(String text) {
        if (!NO.matcher(text).find()) {
            return false;
        }
        if (!YES.matcher(text).find()) {
            return true;
        }
        String turned = BEFORE_YES.matcher(text).replaceFirst("").replaceFirst("(?iU)\\bno\\b", "S\u00ed");
        return MarkReader.read(turned) == Mark.MADE || MarkReader.read(swapped(text)) == Mark.MADE;
    }

    private static String swapped(String text) {
        return text.replaceAll("(?iU)\\bs[i\u00ed]\\b", "\u0000")
                .replaceAll("(?iU)\\bno\\b", "S\u00ed")
                .replace("\u0000", "No");
    }
}

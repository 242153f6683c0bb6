package pe.minka.documents.forms;

import pe.minka.documents.FormField;
import pe.minka.documents.ooxml.Line;

/** Whether words that could be a label are one, by how they stand there: an answer may begin with the same words. */
final class Verdict {

    private static final double MOSTLY = 0.5;
    private static final double SHORT_ANSWER = 0.25;
    private static final int DEEPEST_HEADING = 2;
    private static final int LONG_WORD = 12;

    private Verdict() {}

    /** In the flow of a text. */
    static boolean opens(FoundLabel found, Line line, LabelBook book) {
        boolean strong = found.label().isStrong();
        if (found.field() == FormField.FORM) {
            return found.whole() || (found.label().kind() != null && found.coverage() > MOSTLY);
        }
        boolean pair = found.label().words().size() > 1 && found.isSeparated(line.text());
        if (line.isListed() && line.number() == 0 && !line.isEmphatic() && !strong && !pair) {
            return false;
        }
        if (found.field() == FormField.REGION || found.field() == FormField.NUMBER) {
            return found.coverage() >= SHORT_ANSWER || found.isSeparated(line.text());
        }
        if (found.field() == FormField.CONSENT && found.slips() == 0) {
            return true;
        }
        boolean titled = line.isEmphatic() && found.coverage() >= MOSTLY;
        boolean boldUpToHere = line.bold() >= found.end() && !line.isEmphatic();
        boolean asked = strong && book.isPrompt(line.text().substring(found.restOf(line.text())));
        return found.whole() || found.isSeparated(line.text()) || titled || boldUpToHere || asked;
    }

    /** At the beginning of a cell beside or before other cells. */
    static boolean heads(FoundLabel found, String cell, LabelBook book) {
        if (found.field() == FormField.FORM) {
            return found.whole();
        }
        return found.whole()
                || found.label().isStrong()
                || isTelling(found)
                || found.isSeparated(cell)
                || found.coverage() >= MOSTLY
                || book.isPrompt(cell.substring(found.restOf(cell)));
    }

    /** Two words without a slip, or one long one: what stands behind it is a request of the form in words of its own. */
    private static boolean isTelling(FoundLabel found) {
        Label label = found.label();
        return found.slips() == 0 && (label.words().size() > 1 || label.joined().length() >= LONG_WORD);
    }

    /** Inside an answer: only what stands out, and only for what has no cell of its own. */
    static boolean divides(FoundLabel found, Line line, boolean amongIdentity) {
        boolean separated = found.whole() || found.isSeparated(line.text());
        if (found.field() == FormField.PROMISING) {
            return found.coverage() >= MOSTLY;
        }
        boolean plain = !line.isListed() && separated;
        boolean standsOut = line.bold() >= found.end() || line.heading() > 0;
        return switch (found.field()) {
            case STRATEGY, RESULTS, COMPONENTS, SENSES, INSTRUMENT, REFERENCE ->
                plain && standsOut && line.heading() <= DEEPEST_HEADING;
            case EXPERT_NAME, EXPERT_POST, EXPERT_INSTITUTION -> plain && (amongIdentity || standsOut);
            default -> false;
        };
    }
}

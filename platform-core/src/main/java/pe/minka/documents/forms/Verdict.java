package pe.minka.documents.forms;

import pe.minka.documents.FormField;
import pe.minka.documents.ooxml.Line;

/** Whether words that could be a label are one, by how they stand there: an answer may begin with the same words. */
final class Verdict {

    private static final double MOSTLY = 0.5;
    private static final int DEEPEST_HEADING = 2;

    private Verdict() {}

    /** In the flow of a text. */
    static boolean opens(FoundLabel found, Line line, LabelBook book) {
        boolean strong = found.label().isStrong();
        if (found.field() == FormField.FORM) {
            return found.whole() || (found.label().kind() != null && found.coverage() > MOSTLY);
        }
        if (line.isListed() && line.number() == 0 && !line.isEmphatic() && !strong) {
            return false;
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
                || found.isSeparated(cell)
                || found.coverage() >= MOSTLY
                || book.isPrompt(cell.substring(found.restOf(cell)));
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

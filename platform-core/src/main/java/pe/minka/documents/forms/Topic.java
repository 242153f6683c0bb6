package pe.minka.documents.forms;

import java.util.List;
import pe.minka.documents.FormField;

/**
 * What the text being read answers.
 *
 * @param label the label as it stands in the document
 * @param wordings what stands in the label's cell, and all ways to word it: a row that goes on repeats some of it
 * @param heading the level of the heading that opened it, 0 if it was none
 */
record Topic(FormField field, String label, List<Words> wordings, Origin origin, int heading) {

    private static final int FEW = 3;

    /** Where its label stood. */
    enum Origin {
        PARAGRAPH,
        ROW,
        BOX
    }

    Topic {
        wordings = List.copyOf(wordings);
    }

    Topic in(Origin other) {
        return new Topic(field, label, wordings, other, heading);
    }

    boolean isAmongExpert() {
        return switch (field) {
            case EXPERT, KEY_ASPECT, IMPROVEMENTS, RECOMMENDATIONS -> true;
            default -> isIdentity();
        };
    }

    /** Answered by a cross and nothing else. */
    boolean isCrossed() {
        return field == FormField.CONSENT || field == FormField.PROMISING;
    }

    /** A cross beside a word may be part of the answer. */
    boolean mayBeCrossed() {
        return isCrossed() || field == FormField.EFFECT;
    }

    /** Who the expert is. */
    boolean isIdentity() {
        return switch (field) {
            case EXPERT, EXPERT_NAME, EXPERT_POST, EXPERT_INSTITUTION -> true;
            default -> false;
        };
    }

    /** A text that goes on beside a piece of the label, or beside nothing but «(continuación)». */
    boolean isContinuedBy(String text) {
        Words words = Words.of(text, 40);
        if (words.isEmpty() || wordings.stream().anyMatch(words::isPartOf)) {
            return true;
        }
        String first = words.words().getFirst().text();
        if (first.startsWith("continua") || first.equals("cont") || first.equals("viene")) {
            return true;
        }
        return wordings.stream().anyMatch(wording -> overlaps(wording.joined(), words));
    }

    /** The answer's cell says once more what the label's cell asks for. */
    boolean isRepeatedBy(String text) {
        Words words = Words.of(text, 120);
        return words.size() > FEW && words.isPartOf(wordings.getLast());
    }

    /** The end of the label is the beginning of these words. */
    private static boolean overlaps(String wording, Words words) {
        for (int count = Math.min(words.size(), 12); count >= 2; count--) {
            if (wording.endsWith(" " + words.joined(count))) {
                return true;
            }
        }
        return false;
    }
}

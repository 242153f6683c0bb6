package pe.minka.documents.forms;

import pe.minka.documents.FormField;

/**
 * What the text being read answers.
 *
 * @param label the label as it stands in the document
 * @param wording everything that stands in the label's cell, and the official words: a row that goes on repeats some
 * @param heading the level of the heading that opened it, 0 if it was none
 */
record Topic(FormField field, String label, Words wording, Origin origin, int heading) {

    /** Where its label stood. */
    enum Origin {
        PARAGRAPH,
        ROW,
        BOX
    }

    Topic in(Origin other) {
        return new Topic(field, label, wording, other, heading);
    }

    boolean isAmongExpert() {
        return switch (field) {
            case EXPERT, KEY_ASPECT, IMPROVEMENTS, RECOMMENDATIONS -> true;
            default -> isIdentity();
        };
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
        if (words.isEmpty() || words.isPartOf(wording)) {
            return true;
        }
        String first = words.words().getFirst().text();
        if (first.startsWith("continua") || first.equals("cont") || first.equals("viene")) {
            return true;
        }
        return overlaps(words);
    }

    /** The end of the official words is the beginning of these. */
    private boolean overlaps(Words words) {
        String all = wording.joined();
        for (int count = Math.min(words.size(), 12); count >= 2; count--) {
            if (all.endsWith(" " + words.joined(count)) || all.contains(" " + words.joined(count) + " \u2026")) {
                return true;
            }
        }
        return false;
    }
}

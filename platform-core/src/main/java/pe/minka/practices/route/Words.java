package pe.minka.practices.route;

import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/** What somebody writes down when they decide something: a reason, what is missing, an agreement. */
public final class Words {

    public static final int LONGEST = 2_000;

    private Words() {}

    public static String required(String field, String typed) {
        String words = optional(field, typed);
        if (words.isEmpty()) {
            throw RuleViolation.at(field, "practices.words.missing");
        }
        return words;
    }

    public static String optional(String field, String typed) {
        String words = UnseenSigns.removedFrom(typed.replace("\r\n", "\n")).strip();
        if (words.length() > LONGEST) {
            throw RuleViolation.at(field, "practices.words.tooLong", LONGEST);
        }
        return words;
    }
}

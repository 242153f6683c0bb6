package pe.minka.gamification.badges;

import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/** What an insignia is called, what it is for and what it takes. */
public record BadgeTerms(String name, String purpose, Criterion criterion) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_PURPOSE = 300;

    public BadgeTerms {
        name = named(name);
        purpose = meant(purpose);
    }

    /** The name as it is kept. */
    public static String named(String typed) {
        return required("name", typed, LONGEST_NAME);
    }

    /** The purpose as it is kept. */
    public static String meant(String typed) {
        return required("purpose", typed, LONGEST_PURPOSE);
    }

    private static String required(String field, String typed, int longest) {
        String text = UnseenSigns.removedFrom(typed).strip();
        if (text.isEmpty()) {
            throw RuleViolation.at(field, "gamification.badge." + field + ".missing");
        }
        if (text.length() > longest) {
            throw RuleViolation.at(field, "gamification.badge.long", longest);
        }
        return text;
    }
}

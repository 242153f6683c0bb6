package pe.minka.gamification.badges;

import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/** What an insignia is called, what it is for and what it takes. */
public record BadgeTerms(String name, String purpose, Criterion criterion) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_PURPOSE = 300;

    public BadgeTerms {
        name = UnseenSigns.removedFrom(name).strip();
        purpose = UnseenSigns.removedFrom(purpose).strip();
        require("name", name, LONGEST_NAME);
        require("purpose", purpose, LONGEST_PURPOSE);
    }

    private static void require(String field, String text, int longest) {
        if (text.isEmpty()) {
            throw RuleViolation.at(field, "gamification.badge." + field + ".missing");
        }
        if (text.length() > longest) {
            throw RuleViolation.at(field, "gamification.badge.long", longest);
        }
    }
}

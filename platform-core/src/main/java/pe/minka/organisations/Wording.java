package pe.minka.organisations;

import org.jspecify.annotations.Nullable;
import pe.minka.shared.RuleViolation;

/** What names in the catalogue look like: one line, no strange signs, not too long. */
final class Wording {

    private static final int SHORTEST = 3;
    static final int LONGEST = 160;

    private Wording() {}

    static String name(String field, String text) {
        String clean = line(text);
        if (clean.length() < SHORTEST || clean.chars().noneMatch(Character::isLetter)) {
            throw RuleViolation.at(field, "organisations.name.short", SHORTEST);
        }
        if (clean.length() > LONGEST) {
            throw RuleViolation.at(field, "organisations.name.long", LONGEST);
        }
        return clean;
    }

    /** Null when nothing was written. */
    static @Nullable String optional(String field, @Nullable String text, int longest) {
        String clean = text == null ? "" : line(text);
        if (clean.length() > longest) {
            throw RuleViolation.at(field, "organisations.name.long", longest);
        }
        return clean.isEmpty() ? null : clean;
    }

    /** Control and format signs, which can turn the direction of a text, have no place in a name. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\s\\u00A0]+", " ")
                .replaceAll("\\p{Cf}", "")
                .strip();
    }
}

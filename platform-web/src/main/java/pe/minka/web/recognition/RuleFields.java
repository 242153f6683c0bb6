package pe.minka.web.recognition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.shared.RuleViolation;

/** What somebody types into the fields of a rule. */
final class RuleFields {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final Pattern SHAPE = Pattern.compile("\\d{1,4}");

    private RuleFields() {}

    static int required(String field, String text) {
        int number = SHAPE.matcher(text).matches() ? Integer.parseInt(text) : RuleTerms.MOST_POINTS + 1;
        if (number > RuleTerms.MOST_POINTS) {
            throw RuleViolation.at(field, "recognition.rules.points.range");
        }
        return number;
    }

    /** Nothing typed is no cap. */
    static @Nullable Integer cap(String field, String text) {
        return text.isEmpty() ? null : Caps.inRange(field, SHAPE.matcher(text).matches() ? Integer.parseInt(text) : 0);
    }

    static LocalDate day(String field, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw RuleViolation.at(field, "recognition.rules.from.shape");
        }
        throw RuleViolation.at(field, "recognition.rules.from.year", FIRST_YEAR, LAST_YEAR);
    }

    static String written(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}

package pe.minka.web.recognition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.shared.RuleViolation;

/** What somebody types into the fields of a rule. */
final class RuleFields {

    private static final Pattern SHAPE = Pattern.compile("\\d{1,4}");

    private RuleFields() {}

    static int required(String field, String text) {
        int number = SHAPE.matcher(text).matches() ? Integer.parseInt(text) : RuleTerms.MOST_POINTS + 1;
        if (number > RuleTerms.MOST_POINTS) {
            throw RuleViolation.at(field, "recognition.rules.points.range", RuleTerms.MOST_POINTS);
        }
        return number;
    }

    /** Nothing typed is no cap. */
    static @Nullable Integer cap(String field, String text) {
        return text.isEmpty() ? null : inRange(field, SHAPE.matcher(text).matches() ? Integer.parseInt(text) : 0);
    }

    static Caps caps(@Nullable Integer perDay, @Nullable Integer perGiver, @Nullable Integer perSeason) {
        return new Caps(inRange("perDay", perDay), inRange("perGiver", perGiver), inRange("perSeason", perSeason));
    }

    private static @Nullable Integer inRange(String field, @Nullable Integer cap) {
        if (cap != null && (cap < 1 || cap > RuleTerms.MOST_POINTS)) {
            throw RuleViolation.at(field, "recognition.rules.cap.range", RuleTerms.MOST_POINTS);
        }
        return cap;
    }

    static <E extends Enum<E>> E chosen(String field, Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.at(field, "recognition.rules.choose");
        }
    }

    /** Most kinds know only one of the two moments. */
    static Moment moment(String field, ContributionKind kind, Moment moment) {
        if (moment == Moment.SUBMISSION && !RuleTerms.mayCountOnSubmission(kind)) {
            throw RuleViolation.at(field, "recognition.rules.moment.none");
        }
        return moment;
    }

    static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw RuleViolation.at(field, "recognition.rules.from.shape");
        }
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** What a program left out. */
    static <T> T sent(String field, @Nullable T value) {
        if (value == null) {
            throw RuleViolation.at(field, "recognition.rules.choose");
        }
        return value;
    }

    static String written(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}

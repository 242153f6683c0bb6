package pe.minka.practices.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pe.minka.writing.Gap;

/** A day as people in Peru write it: «30/06/2025», «30 jun 2025», «30 de junio de 2025», or «2025-06-30». */
public final class WrittenDay {

    private static final List<String> MONTHS =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "set", "oct", "nov", "dic");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})\\.?\\s+(?:de\\s+)?(\\p{L}{3,10})\\.?\\s+(?:(?:de|del)\\s+)?(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private static final int FIRST_YEAR = 1990;

    private WrittenDay() {}

    public static Optional<LocalDate> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return day(numbers.group(3), Integer.parseInt(numbers.group(2)), numbers.group(1));
        }
        Matcher words = WORDS.matcher(text);
        return words.matches() ? day(words.group(3), month(words.group(2)), words.group(1)) : Optional.empty();
    }

    private static int month(String word) {
        String start = word.startsWith("sep") ? "set" : word.substring(0, 3);
        return MONTHS.indexOf(start) + 1;
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Of what has happened already; what was never so long ago was mistyped. */
    public static Optional<Gap> pastGap(String field, String typed) {
        var day = read(typed);
        return day.isEmpty() ? gap(field, typed) : day.flatMap(one -> impossible(field, one));
    }

    /** It has not come yet. */
    public static boolean isAfter(LocalDate today, String typed) {
        return read(typed).filter(day -> day.isAfter(today)).isPresent();
    }

    static Optional<Gap> impossible(String field, LocalDate past) {
        return past.getYear() < FIRST_YEAR
                ? Optional.of(Gap.at(field, "practices.gap.dayTooOld", String.valueOf(FIRST_YEAR)))
                : Optional.empty();
    }

    public static Optional<Gap> gap(String field, String typed) {
        return read(typed).isPresent() ? Optional.empty() : Optional.of(Gap.at(field, "practices.gap.noDay"));
    }
}

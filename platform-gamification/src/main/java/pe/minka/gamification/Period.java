package pe.minka.gamification;

import java.time.Instant;
import java.time.YearMonth;
import java.util.regex.Pattern;
import pe.minka.shared.Peru;

/** A time whose points are added up: a month («2026-11»), a season by its code («2026»), or always («*»). */
public record Period(String code) {

    private static final Pattern CODE = Pattern.compile("\\*|[0-9A-Za-z-]{1,20}");

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    public static final Period ALWAYS = new Period("*");

    public Period {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a period: " + code);
        }
    }

    /** Neither a month nor always. */
    public boolean isSeason() {
        return !equals(ALWAYS) && !MONTH.matcher(code).matches();
    }

    public static Period month(YearMonth month) {
        return new Period(month.toString());
    }

    /** The month of the calendar that hangs in Lima, wherever the server stands. */
    public static Period monthOf(Instant instant) {
        return month(YearMonth.from(Peru.dayOf(instant)));
    }

    public static Period season(String code) {
        return new Period(code);
    }
}

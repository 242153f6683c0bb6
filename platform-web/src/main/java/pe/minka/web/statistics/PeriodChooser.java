package pe.minka.web.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;
import pe.minka.statistics.Indicators;
import pe.minka.statistics.Period;
import pe.minka.web.format.Show;

/** Reads a period out of an address. Whatever is not a year with data or not a day that has come is left aside. */
@Component
public class PeriodChooser {

    private final Indicators indicators;
    private final MessageSource messages;
    private final Show show;
    private final Clock clock;

    PeriodChooser(Indicators indicators, MessageSource messages, Show show, Clock clock) {
        this.indicators = indicators;
        this.messages = messages;
        this.show = show;
        this.clock = clock;
    }

    public PeriodChoice choose(@Nullable String year, @Nullable String asOf) {
        var today = Peru.dayOf(clock.instant());
        var years = indicators.years();
        var chosen = years.stream()
                .filter(known -> known.toString().equals(year))
                .findFirst()
                .orElse(null);
        var period = new Period(chosen, day(asOf, today));
        return new PeriodChoice(period, label(period), options(years, chosen, today), today, years);
    }

    /** «Acumulado», «2025» or «2026, hasta noviembre». */
    String label(Period period) {
        if (period.year() == null) {
            return text("statistics.accumulated");
        }
        String year = period.year().toString();
        return period.isWholeYear() ? year : text("statistics.year.until", year, show.month(period.asOf()));
    }

    private List<PeriodChoice.Option> options(List<Integer> years, @Nullable Integer chosen, LocalDate today) {
        List<PeriodChoice.Option> options = new ArrayList<>();
        options.add(new PeriodChoice.Option("", text("statistics.accumulated"), chosen == null));
        for (Integer year : years) {
            options.add(new PeriodChoice.Option(year.toString(), label(new Period(year, today)), year.equals(chosen)));
        }
        return options;
    }

    private static LocalDate day(@Nullable String asOf, LocalDate today) {
        try {
            var day = asOf == null || asOf.isBlank() ? today : LocalDate.parse(asOf);
            return day.isAfter(today) || day.getYear() < 1 ? today : day;
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }
}

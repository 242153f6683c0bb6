package pe.minka.web.statistics;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.shared.CsvSheet;
import pe.minka.shared.Peru;
import pe.minka.statistics.Indicator;
import pe.minka.statistics.Indicators;
import pe.minka.statistics.Period;

/** The figures and their rows as tables to take along. */
@Component
class IndicatorDownloads {

    private final Indicators indicators;
    private final PeriodChooser chooser;
    private final MessageSource messages;

    IndicatorDownloads(Indicators indicators, PeriodChooser chooser, MessageSource messages) {
        this.indicators = indicators;
        this.chooser = chooser;
        this.messages = messages;
    }

    /** Every figure, accumulated and year by year. */
    byte[] figures(PeriodChoice choice) {
        var sheet = sheet("indicator", "period", "asOf", "value");
        List<Period> periods = new ArrayList<>();
        periods.add(Period.accumulated(choice.period().asOf()));
        choice.years().forEach(year -> periods.add(new Period(year, choice.today())));
        for (Period period : periods) {
            for (var figure : indicators.figures(period)) {
                String name = text(figure.indicator().nameKey());
                sheet.add(name, chooser.label(period), period.asOf(), figure.value());
            }
        }
        return sheet.bytes();
    }

    /** The rows of one figure. */
    byte[] rows(Indicator indicator, PeriodChoice choice) {
        var sheet = sheet("indicator", "period", "asOf", "region", "organisation", "value", "behind");
        for (var row : indicators.rows(indicator, choice.period(), null)) {
            sheet.add(
                    text(indicator.nameKey()),
                    choice.label(),
                    choice.period().asOf(),
                    row.regionName(),
                    row.name(),
                    row.value(),
                    row.facts());
        }
        return sheet.bytes();
    }

    private CsvSheet sheet(String... columns) {
        return new CsvSheet(List.of(columns).stream()
                .map(column -> text("statistics.csv." + column))
                .toArray(String[]::new));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}

package pe.minka.web.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;
import pe.minka.statistics.Figure;
import pe.minka.statistics.Indicator;
import pe.minka.statistics.Indicators;
import pe.minka.statistics.Period;
import pe.minka.web.format.Show;

/** The figures of a period as tiles, each beside the one it is best compared with and leading to its rows. */
@Component
public class Tiles {

    private static final int MOST_PERIODS = 6;

    private final Indicators indicators;
    private final PeriodChooser chooser;
    private final MessageSource messages;
    private final Show show;

    Tiles(Indicators indicators, PeriodChooser chooser, MessageSource messages, Show show) {
        this.indicators = indicators;
        this.chooser = chooser;
        this.messages = messages;
        this.show = show;
    }

    /** A figure as a tile shows it. */
    public record Tile(
            String kind,
            String value,
            String label,
            @Nullable String note,
            @Nullable String href) {}

    public List<Tile> of(PeriodChoice choice) {
        var notes = notes(choice);
        return indicators.figures(choice.period()).stream()
                .map(figure -> tile(figure, notes.apply(figure), choice))
                .toList();
    }

    /** One figure for the period that is chosen, and for the others one might choose. */
    List<Tile> of(Indicator indicator, PeriodChoice choice) {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(tile(indicator, choice.period(), null));
        Stream.concat(
                        Stream.of(Period.accumulated(choice.today())),
                        choice.years().stream().map(year -> new Period(year, choice.today())))
                .filter(period -> !period.equals(choice.period()))
                .limit(MOST_PERIODS - 1)
                .forEach(period -> tiles.add(tile(indicator, period, address(indicator, period))));
        return tiles;
    }

    private Tile tile(Indicator indicator, Period period, @Nullable String href) {
        String value = show.number(indicators.figure(indicator, period).value());
        String label = period.isAccumulated()
                ? text("statistics.tile.accumulated", show.date(period.asOf()))
                : text("statistics.tile.year", chooser.label(period));
        return new Tile(indicator.kind(), value, label, null, href);
    }

    private static String address(Indicator indicator, Period period) {
        return "/indicadores/" + indicator.code() + (period.year() == null ? "" : "?anio=" + period.year());
    }

    private Tile tile(Figure figure, @Nullable String note, PeriodChoice choice) {
        var indicator = figure.indicator();
        return new Tile(
                indicator.kind(),
                show.number(figure.value()),
                text(indicator.nameKey()),
                note,
                "/indicadores/" + indicator.code() + choice.query(null));
    }

    private Function<Figure, @Nullable String> notes(PeriodChoice choice) {
        var beside = beside(choice);
        if (beside == null) {
            return figure -> null;
        }
        String key = beside.isWholeYear() ? "statistics.beside.whole" : "statistics.beside.running";
        var values = indicators.figures(beside).stream()
                .collect(Collectors.toMap(figure -> figure.indicator().code(), Figure::value));
        return figure -> text(key, show.number(values.get(figure.indicator().code())), "" + beside.year());
    }

    /** The accumulated stands beside the running year, a year beside the one before; only where there are several. */
    private static @Nullable Period beside(PeriodChoice choice) {
        var period = choice.period();
        if (period.year() == null) {
            int running = period.asOf().getYear();
            return choice.years().size() > 1 && choice.years().contains(running)
                    ? new Period(running, period.asOf())
                    : null;
        }
        int before = period.year() - 1;
        return choice.years().contains(before) ? Period.wholeYear(before) : null;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }
}

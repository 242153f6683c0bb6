package pe.minka.web.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;
import pe.minka.shared.Peru;
import pe.minka.statistics.Indicator;
import pe.minka.statistics.IndicatorRow;
import pe.minka.statistics.Indicators;
import pe.minka.statistics.Period;
import pe.minka.statistics.RegionTotal;
import pe.minka.web.format.Show;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.statistics.BarChart.Amount;

/** Puts the rows of a figure together the way a page shows them. */
@Component
class IndicatorPages {

    private final Indicators indicators;
    private final Tiles tiles;
    private final Regions regions;
    private final OrganisationCatalogue organisations;
    private final MessageSource messages;
    private final Show show;

    IndicatorPages(
            Indicators indicators,
            Tiles tiles,
            Regions regions,
            OrganisationCatalogue organisations,
            MessageSource messages,
            Show show) {
        this.indicators = indicators;
        this.tiles = tiles;
        this.regions = regions;
        this.organisations = organisations;
        this.messages = messages;
        this.show = show;
    }

    /** A region in the table beside the chart; what belongs to no region has no code. */
    record RegionLine(@Nullable String code, String name, long value, long facts) {}

    /** An organisation in a table, with its address for those who may go there. */
    record OrganisationLine(String name, @Nullable String slug, long facts) {}

    /** A figure's name and what exactly it counts. */
    record Note(String nameKey, String text) {}

    /** The figure that stands for all in charts. */
    Indicator leading() {
        return indicators.all().getFirst();
    }

    List<Note> notes() {
        return indicators.all().stream()
                .map(indicator -> new Note(indicator.nameKey(), note(indicator)))
                .toList();
    }

    String note(Indicator indicator) {
        return text(indicator.noteKey(), indicator.noteNumbers().toArray());
    }

    List<Tiles.Tile> tiles(Indicator indicator, PeriodChoice choice) {
        return tiles.of(indicator, choice);
    }

    List<Crumb> crumbs(Indicator indicator, PeriodChoice choice, @Nullable RegionView region) {
        String name = StringUtils.capitalize(text(indicator.nameKey()));
        var all = new Crumb(text("statistics.title"), "/indicadores" + choice.query(null));
        return region == null
                ? List.of(all, Crumb.here(name))
                : List.of(
                        all,
                        new Crumb(name, "/indicadores/" + indicator.code() + choice.query(null)),
                        Crumb.here(region.name()));
    }

    List<RegionView> allRegions() {
        return regions.all();
    }

    @Nullable
    RegionView region(@Nullable String code) {
        return code == null || code.isBlank() ? null : regions.find(code).orElse(null);
    }

    List<RegionLine> byRegion(Indicator indicator, Period period) {
        return indicators.byRegion(indicator, period).stream().map(this::line).toList();
    }

    private RegionLine line(RegionTotal total) {
        String name = total.regionName() == null ? text("statistics.noRegion") : total.regionName();
        return new RegionLine(total.region(), name, total.value(), total.facts());
    }

    /** The names of the regions that do not appear. */
    List<String> missing(List<RegionLine> present) {
        Set<String> seen =
                present.stream().map(RegionLine::code).filter(Objects::nonNull).collect(Collectors.toSet());
        return regions.all().stream()
                .filter(region -> !seen.contains(region.code()))
                .map(RegionView::name)
                .toList();
    }

    List<OrganisationLine> organisations(Indicator indicator, Period period, @Nullable RegionView region) {
        var rows = indicators.rows(indicator, period, region == null ? null : region.code());
        Map<OrganisationId, OrganisationView> views = organisations.findAll(rows.stream()
                .map(IndicatorRow::organisation)
                .filter(Objects::nonNull)
                .toList());
        List<OrganisationLine> lines = new ArrayList<>();
        for (var row : rows) {
            var view = row.organisation() == null ? null : views.get(row.organisation());
            lines.add(new OrganisationLine(row.name(), view == null ? null : view.slug(), row.facts()));
        }
        return lines;
    }

    BarChart chart(List<RegionLine> lines, int most) {
        return BarChart.of(lines.stream()
                .filter(line -> line.code() != null)
                .limit(most)
                .map(line -> new Amount(line.name(), line.value(), show.number(line.value())))
                .toList());
    }

    /** How a figure went year by year, the earliest first. */
    BarChart byYear(Indicator indicator, PeriodChoice choice) {
        return BarChart.of(choice.years().reversed().stream()
                .map(year -> new Period(year, choice.today()))
                .map(year -> indicators.figure(indicator, year))
                .map(figure -> new Amount("" + figure.period().year(), figure.value(), show.number(figure.value())))
                .toList());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }
}

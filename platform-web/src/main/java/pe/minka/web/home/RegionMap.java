package pe.minka.web.home;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;
import pe.minka.shared.Peru;
import pe.minka.statistics.Indicators;
import pe.minka.statistics.Period;
import pe.minka.statistics.RegionTotal;
import pe.minka.web.format.Show;

/** The 26 regions as equal tiles, coloured in four bands by how many people take part there. */
@Component
public class RegionMap {

    private static final int BANDS = 4;
    private static final List<Integer> ROUND_STEPS = List.of(1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 30, 40, 50, 75, 100);

    private final Indicators indicators;
    private final Regions regions;
    private final MessageSource messages;
    private final Show show;

    RegionMap(Indicators indicators, Regions regions, MessageSource messages, Show show) {
        this.indicators = indicators;
        this.regions = regions;
        this.messages = messages;
        this.show = show;
    }

    /** The map, its legend from low to high, and the indicator it shows. */
    public record View(String indicator, List<RegionTile> regions, List<RegionTile> ranked, List<String> legend) {}

    /** A region on the map. */
    public record RegionTile(String code, String shortName, String name, String value, long amount, int band) {}

    public View of(Period period) {
        var leading = indicators.all().getFirst();
        Map<String, Long> amounts = indicators.byRegion(leading, period).stream()
                .filter(total -> total.region() != null)
                .collect(Collectors.toMap(total -> Objects.requireNonNull(total.region()), RegionTotal::value));
        long most = amounts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long step = step(most);
        List<RegionTile> tiles = regions.all().stream()
                .map(region -> tile(region, amounts.getOrDefault(region.code(), 0L), step))
                .toList();
        List<RegionTile> ranked = tiles.stream()
                .sorted(Comparator.comparingLong(RegionTile::amount).reversed())
                .toList();
        return new View(leading.code(), tiles, ranked, legend(step));
    }

    private RegionTile tile(RegionView region, long amount, long step) {
        int band = (int) Math.min(BANDS, amount / step + 1);
        return new RegionTile(region.code(), region.code(), region.name(), show.number(amount), amount, band);
    }

    /** The width of a band: a round number, so that the highest value falls into the last. */
    static long step(long most) {
        long wanted = Math.max(1, most / BANDS);
        long scale = 1;
        while (wanted > 100 * scale) {
            scale *= 10;
        }
        long unit = scale;
        return ROUND_STEPS.stream()
                .mapToLong(round -> round * unit)
                .filter(round -> round <= wanted)
                .max()
                .orElse(1);
    }

    private List<String> legend(long step) {
        return IntStream.range(0, BANDS).mapToObj(band -> band(band, step)).toList();
    }

    private String band(int band, long step) {
        String from = show.number(band * step);
        if (band == BANDS - 1) {
            return text("home.map.band.last", from);
        }
        if (step == 1) {
            return from;
        }
        return band == 0
                ? text("home.map.band.first", show.number(step))
                : text("home.map.band", from, show.number((band + 1) * step - 1));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }
}

package pe.minka.web.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.statistics.Period;

/** The period somebody looks at, the ones they may choose, and how the address keeps the choice. */
public record PeriodChoice(Period period, String label, List<Option> options, LocalDate today, List<Integer> years) {

    public PeriodChoice {
        options = List.copyOf(options);
        years = List.copyOf(years);
    }

    /** One entry of the list of years. */
    public record Option(String value, String label, boolean selected) {}

    /** The choice as the parameters of an address, with a region when one is given. */
    public String query(@Nullable String region) {
        var parameters = new StringBuilder();
        if (period.year() != null) {
            parameters.append("&anio=").append(period.year());
        }
        if (!period.isWholeYear() && !period.asOf().equals(today)) {
            parameters.append("&al=").append(period.asOf());
        }
        if (region != null) {
            parameters.append("&region=").append(region);
        }
        return parameters.isEmpty() ? "" : "?" + parameters.substring(1);
    }
}

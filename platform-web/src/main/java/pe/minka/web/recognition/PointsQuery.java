package pe.minka.web.recognition;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.points.PointsFilter;
import pe.minka.gamification.points.PointsLine;
import pe.minka.web.navigation.FilterAddress;
import pe.minka.web.navigation.Understood;

/**
 * Which lines the address asks for; what is no kind, month or season is left aside.
 *
 * @param temporada a season by its code
 * @param cada whether those that are alike are listed one by one
 */
record PointsQuery(
        @Nullable String tipo,
        @Nullable String mes,
        @Nullable String temporada,
        @Nullable String cada,
        @Nullable Integer pagina) {

    private static final String ONE = "una";

    public int page() {
        return pagina == null ? 1 : pagina;
    }

    PointsFilter filter() {
        return new PointsFilter(kind(), month(), season());
    }

    /** Whether every line is asked for, also those that are alike. */
    public boolean single() {
        return ONE.equals(cada);
    }

    /** Every line of a kind and a month. */
    static String each(PointsLine line) {
        return FilterAddress.of(PointsController.LIST)
                .with("tipo", line.kind())
                .with("mes", YearMonth.from(line.day()))
                .with("cada", ONE)
                .toString();
    }

    /** Without a season there is not. */
    PointsQuery withoutSeason() {
        return new PointsQuery(tipo, mes, null, cada, pagina);
    }

    /** What it asks for by each name, as it was understood. */
    Map<String, Understood> understood() {
        var filter = filter();
        return Map.of(
                "tipo",
                Understood.one(filter.kind()),
                "mes",
                Understood.one(filter.month()),
                "temporada",
                Understood.one(filter.season()));
    }

    public int used() {
        var filter = filter();
        return (filter.kind() == null ? 0 : 1) + (filter.month() == null ? 0 : 1) + (filter.season() == null ? 0 : 1);
    }

    public String address() {
        return filtered().with("cada", single() ? ONE : null).toString();
    }

    /** The same lines with those that are alike as one. */
    public String grouped() {
        return filtered().toString();
    }

    private FilterAddress filtered() {
        var filter = filter();
        return FilterAddress.of(PointsController.LIST)
                .with("tipo", filter.kind())
                .with("mes", filter.month())
                .with("temporada", filter.season());
    }

    private @Nullable ContributionKind kind() {
        return Arrays.stream(ContributionKind.values())
                .filter(one -> one.name().equals(tipo))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String season() {
        return temporada == null || temporada.isBlank() ? null : temporada.strip();
    }

    private @Nullable YearMonth month() {
        try {
            return mes == null ? null : YearMonth.parse(mes);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

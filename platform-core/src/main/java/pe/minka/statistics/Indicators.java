package pe.minka.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.NotFound;

/** The published figures, each with the rows it is made of: the rows of a figure always add up to it. */
@Service
@Transactional(readOnly = true)
public class Indicators {

    private static final String ROWS = """
            select region, region_name, organisation, name, value, facts
            from ({rows}) behind
            where :region::text is null or region = :region
            order by fold(region_name) nulls last, fold(name)
            """;

    private static final String BY_REGION = """
            select region, region_name, sum(value)::bigint as value, sum(facts)::bigint as facts
            from ({rows}) behind
            group by region, region_name
            order by value desc, facts desc, fold(region_name) nulls last
            """;

    private final List<Indicator> published;
    private final ObjectProvider<HiddenFigures> hidden;
    private final JdbcClient jdbc;

    Indicators(List<Indicator> published, ObjectProvider<HiddenFigures> hidden, JdbcClient jdbc) {
        this.published = List.copyOf(published);
        this.hidden = hidden;
        this.jdbc = jdbc;
        long codes = published.stream().map(Indicator::code).distinct().count();
        if (codes != published.size()) {
            throw new IllegalStateException("two indicators have the same code");
        }
    }

    /** Without those that are hidden for now. */
    public List<Indicator> all() {
        var away = hidden.stream().flatMap(some -> some.now().stream()).collect(Collectors.toSet());
        return published.stream()
                .filter(indicator -> !away.contains(indicator.code()))
                .toList();
    }

    public Indicator find(String code) {
        return all().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator " + code));
    }

    public List<Figure> figures(Period period) {
        return all().stream().map(indicator -> figure(indicator, period)).toList();
    }

    public Figure figure(Indicator indicator, Period period) {
        long value = asked(indicator.figureSql(), period).query(Long.class).single();
        return new Figure(indicator, period, value);
    }

    /** Of one region, or of all with null. */
    public List<IndicatorRow> rows(Indicator indicator, Period period, @Nullable String region) {
        return asked(over(indicator, ROWS), period)
                .param("region", region)
                .query(Indicators::row)
                .list();
    }

    /** The largest first. */
    public List<RegionTotal> byRegion(Indicator indicator, Period period) {
        return asked(over(indicator, BY_REGION), period)
                .query(RegionTotal.class)
                .list();
    }

    /** The years in which any figure has data, the latest first. */
    public List<Integer> years() {
        return all().stream()
                .map(Indicator::yearsSql)
                .distinct()
                .flatMap(sql -> jdbc.sql(sql).query(Integer.class).list().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static String over(Indicator indicator, String query) {
        return query.replace("{rows}", indicator.rowsSql());
    }

    private JdbcClient.StatementSpec asked(String sql, Period period) {
        Instant from = period.from();
        return jdbc.sql(sql)
                .param("from", from == null ? null : Timestamp.from(from))
                .param("until", Timestamp.from(period.until()));
    }

    private static IndicatorRow row(ResultSet row, int number) throws SQLException {
        UUID organisation = row.getObject("organisation", UUID.class);
        return new IndicatorRow(
                row.getString("region"),
                row.getString("region_name"),
                organisation == null ? null : new OrganisationId(organisation),
                row.getString("name"),
                row.getLong("value"),
                row.getLong("facts"));
    }
}

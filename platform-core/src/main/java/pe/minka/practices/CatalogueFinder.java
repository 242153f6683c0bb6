package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the database once for a page of practices and for the counts of all facets. Each hit carries which of the filters
 * it fails, as bits: a facet counts whatever fails no filter but its own.
 */
@Component
class CatalogueFinder {

    private static final String IS_FOUND = """
            select exists (select from practice_entry where words @@ websearch_to_tsquery('es', in_spanish(:text)))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CatalogueFinder(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    FoundPractices find(PracticeSearch search, int from, int size) {
        return prepared(search, CatalogueSql.FOUND + CatalogueSql.ANSWER)
                .param("size", size)
                .param("from", from)
                .query((row, number) -> found(row))
                .single();
    }

    /** All of them in their order, one after the other. */
    void each(PracticeSearch search, Consumer<PracticeRow> reader) {
        prepared(search, CatalogueSql.LISTED).query((RowCallbackHandler) row -> reader.accept(PracticeRow.of(row)));
    }

    /** Something has all these words. */
    boolean isFound(String text) {
        return jdbc.sql(IS_FOUND).param("text", text).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec prepared(PracticeSearch search, String asked) {
        var organisation = search.organisation();
        var modality = search.modality();
        var statement = jdbc.sql(CatalogueSql.of(search, asked))
                .param("now", Timestamp.from(clock.instant()))
                .param("region", search.region())
                .param("kinds", names(search.kinds()))
                .param("stages", names(search.stages()))
                .param("themes", search.themes().toArray(String[]::new))
                .param("modality", modality == null ? null : modality.name())
                .param("year", search.year())
                .param("classifications", names(search.classifications()))
                .param("reference", search.reference())
                .param("inForce", search.inForce())
                .param("organisation", organisation == null ? null : organisation.value());
        return search.text().isEmpty() ? statement : statement.param("text", search.text());
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private record Counted(Facet facet, String value, long practices) {}

    private FoundPractices found(ResultSet row) throws SQLException {
        Map<Facet, List<Facet.Count>> facets = new EnumMap<>(Facet.class);
        for (var counted : json.readValue(row.getString("facets"), Counted[].class)) {
            facets.computeIfAbsent(counted.facet(), facet -> new ArrayList<>())
                    .add(new Facet.Count(counted.value(), counted.practices()));
        }
        var cards = json.readValue(row.getString("cards"), CardRow[].class);
        return new FoundPractices(
                List.of(cards).stream().map(CardRow::card).toList(),
                row.getLong("total"),
                row.getBoolean("loose"),
                Optional.empty(),
                facets);
    }
}

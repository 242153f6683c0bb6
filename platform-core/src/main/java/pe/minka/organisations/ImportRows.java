package pe.minka.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.organisations.OrganisationImportRow.Finding;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of imports. */
@Component
class ImportRows {

    private static final String DELETE = "delete from organisation_import_row where import = :import";

    private static final String INSERT = """
            insert into organisation_import_row
                (import, line, outcome, kind, code, organisation, seen_version, written, before, after, findings)
            values (:import, :line, :outcome, :kind, :code, :organisation, :seenVersion,
                    :written::jsonb, :before::jsonb, :after::jsonb, :findings::jsonb)
            """;

    private static final String MATCHING = """
            from organisation_import_row
            where import = :import and outcome = any(:outcomes)
            """;

    private static final String PAGE = "select * " + MATCHING + " order by line limit :size offset :offset";
    private static final String COUNT = "select count(*) " + MATCHING;
    private static final String WRITTEN =
            "select written from organisation_import_row where import = :import order by line";

    private static final String LINES = """
            select * from organisation_import_row
            where import = :import and line = any(:lines)
            order by line
            """;

    private static final String STAYED = """
            select * from organisation_import_row
            where import = :import and undoing <> 'DONE'
            order by line
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    ImportRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void replace(OrganisationImportId batch, List<OrganisationImportRow> rows) {
        jdbc.sql(DELETE).param("import", batch.value()).update();
        batches.batchUpdate(
                INSERT, rows.stream().map(row -> parameters(batch, row)).toArray(SqlParameterSource[]::new));
    }

    List<WrittenRow> written(OrganisationImportId batch) {
        return jdbc.sql(WRITTEN)
                .param("import", batch.value())
                .query((row, number) -> json.readValue(row.getString("written"), WrittenRow.class))
                .list();
    }

    Listing<OrganisationImportRow> page(OrganisationImportId batch, Set<RowOutcome> outcomes, PageRequest request) {
        String[] names = outcomes.stream().map(Enum::name).toArray(String[]::new);
        List<OrganisationImportRow> rows = jdbc.sql(PAGE)
                .param("import", batch.value())
                .param("outcomes", names)
                .param("size", request.size())
                .param("offset", request.offset())
                .query(this::row)
                .list();
        long total = jdbc.sql(COUNT)
                .param("import", batch.value())
                .param("outcomes", names)
                .query(Long.class)
                .single();
        return new Listing<>(rows, request.page(), request.size(), total);
    }

    List<OrganisationImportRow> lines(OrganisationImportId batch, Collection<Integer> lines) {
        return jdbc.sql(LINES)
                .param("import", batch.value())
                .param("lines", lines.toArray(Integer[]::new))
                .query(this::row)
                .list();
    }

    List<OrganisationImportRow> stayed(OrganisationImportId batch) {
        return jdbc.sql(STAYED).param("import", batch.value()).query(this::row).list();
    }

    private SqlParameterSource parameters(OrganisationImportId batch, OrganisationImportRow row) {
        var key = row.key();
        var organisation = row.organisation();
        return new MapSqlParameterSource("import", batch.value())
                .addValue("line", row.line())
                .addValue("outcome", row.outcome().name())
                .addValue("kind", key == null ? null : key.kind().name())
                .addValue("code", key == null ? null : key.code())
                .addValue("organisation", organisation == null ? null : organisation.value())
                .addValue("seenVersion", row.seenVersion())
                .addValue("written", json.writeValueAsString(row.written()))
                .addValue("before", facts(row.before()))
                .addValue("after", facts(row.after()))
                .addValue("findings", json.writeValueAsString(row.findings()));
    }

    private @Nullable String facts(@Nullable OrganisationFacts facts) {
        return facts == null ? null : json.writeValueAsString(facts);
    }

    private OrganisationImportRow row(ResultSet row, int number) throws SQLException {
        UUID organisation = row.getObject("organisation", UUID.class);
        String kind = row.getString("kind");
        String undoing = row.getString("undoing");
        List<Finding> findings = json.readValue(row.getString("findings"), new TypeReference<>() {});
        return new OrganisationImportRow(
                json.readValue(row.getString("written"), WrittenRow.class),
                RowOutcome.valueOf(row.getString("outcome")),
                kind == null ? null : new OrganisationKey(OrganisationKind.valueOf(kind), row.getString("code")),
                organisation == null ? null : new OrganisationId(organisation),
                row.getObject("seen_version", Integer.class),
                read(row.getString("before")),
                read(row.getString("after")),
                findings,
                undoing == null ? null : Undoing.valueOf(undoing));
    }

    private @Nullable OrganisationFacts read(@Nullable String facts) {
        return facts == null ? null : json.readValue(facts, OrganisationFacts.class);
    }
}

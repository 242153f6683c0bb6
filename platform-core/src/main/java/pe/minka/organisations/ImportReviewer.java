package pe.minka.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.organisations.ImportReview.Known;

/** Holds the rows of a file against the catalogue as it is at this moment. */
@Component
class ImportReviewer {

    private static final String CATALOGUE = """
            select id, version, kind, code, name, region, province, parent_code, active
            from organisation
            where kind <> 'PARTNER'
            """;

    private final JdbcClient jdbc;
    private final ImportRows rows;
    private final Regions regions;

    ImportReviewer(JdbcClient jdbc, ImportRows rows, Regions regions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.regions = regions;
    }

    /** What the file would do stands beside its rows from here on. */
    void review(OrganisationImportId id, List<WrittenRow> written) {
        rows.replace(id, compared(written));
    }

    /** The same file once more. */
    void reviewAgain(OrganisationImportId id) {
        review(id, rows.written(id));
    }

    private List<OrganisationImportRow> compared(List<WrittenRow> written) {
        Map<OrganisationKey, Known> catalogue = jdbc.sql(CATALOGUE).query(ImportReviewer::entry).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new ImportReview(catalogue, new RegionNames(regions.all())).review(written);
    }

    private static Map.Entry<OrganisationKey, Known> entry(ResultSet row, int number) throws SQLException {
        var key = new OrganisationKey(OrganisationKind.valueOf(row.getString("kind")), row.getString("code"));
        var facts = new OrganisationFacts(
                row.getString("name"),
                row.getString("region"),
                row.getString("province"),
                row.getString("parent_code"),
                row.getBoolean("active"));
        var id = new OrganisationId(row.getObject("id", UUID.class));
        return Map.entry(key, new Known(id, row.getInt("version"), facts));
    }
}

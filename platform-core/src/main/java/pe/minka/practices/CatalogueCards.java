package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.route.Classification;
import pe.minka.practices.sheet.Modality;

/** What lists show of the practices that were found, in the order given. */
@Component
class CatalogueCards {

    private static final String SHOWN = """
            select p.id, p.code, e.title, e.summary, e.stage, f.in_force, e.year, e.themes, e.modality, e.published_at,
                   e.in_force_until, e.classification, e.replicas, o.kind, o.code as organisation_code, o.name as organisation, o.region as region_code,
                   r.name as region,
                   (select count(*) - 1 from practice_organisation m where m.practice = p.id) as others,
                   {excerpt} as excerpt
            from unnest(:practices, :inForce) with ordinality f (practice, in_force, place)
            join practice p on p.id = f.practice
            join practice_entry e on e.practice = f.practice
            join organisation o on o.id = e.leader
            left join region r on r.code = o.region
            order by f.place
            """;

    private static final String HEADLINE = """
            ts_headline('es', e.body, :marks::tsquery,
                        'MaxFragments=1, MaxWords=34, MinWords=18, StartSel=' || chr(2) || ', StopSel=' || chr(3))
            """;

    private final JdbcClient jdbc;

    CatalogueCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the words that were looked for marked where there are any. */
    List<PracticeCard> of(List<CatalogueHit> hits, String marks) {
        var statement = asked(hits, marks.isEmpty() ? "e.summary" : HEADLINE);
        return (marks.isEmpty() ? statement : statement.param("marks", marks))
                .query((row, number) -> card(row))
                .list();
    }

    void each(List<CatalogueHit> hits, Consumer<PracticeRow> reader) {
        asked(hits, "null").query((RowCallbackHandler) row -> reader.accept(PracticeRow.of(row)));
    }

    private JdbcClient.StatementSpec asked(List<CatalogueHit> hits, String excerpt) {
        return jdbc.sql(SHOWN.replace("{excerpt}", excerpt))
                .param(
                        "practices",
                        hits.stream().map(hit -> hit.entry().practice()).toArray(UUID[]::new))
                .param("inForce", hits.stream().map(CatalogueHit::inForce).toArray(Boolean[]::new));
    }

    private static PracticeCard card(ResultSet row) throws SQLException {
        @Nullable String modality = row.getString("modality");
        return new PracticeCard(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("title"),
                row.getString("summary"),
                Piece.of(row.getString("excerpt")),
                new PracticeCard.Leading(
                        OrganisationKind.valueOf(row.getString("kind")),
                        row.getString("organisation_code"),
                        row.getString("organisation"),
                        row.getString("region_code"),
                        row.getString("region")),
                row.getInt("others"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("in_force"),
                row.getInt("year"),
                List.of((String[]) row.getArray("themes").getArray()),
                modality == null ? null : Modality.valueOf(modality),
                row.getTimestamp("published_at").toInstant(),
                Classification.valueOf(row.getString("classification")),
                row.getInt("replicas"));
    }
}

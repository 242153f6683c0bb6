package pe.minka.practices;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.route.Classification;
import pe.minka.practices.sheet.Modality;

/** Keeps the image of the catalogue, and makes another when something was published since. */
@Component
class CatalogueImages {

    /** With the newest first, so that a list in that order is soon put together. */
    private static final String ENTRIES = """
            with place as (select code, row_number() over (order by fold(name))::int as place from region)
            select (select coalesce(max(changed), 0) from catalogue_stamp) as stamp,
                   e.number, e.practice, e.title, e.summary, e.regions, e.kinds, e.stage, e.themes, e.modality, e.year,
                   e.published_at, e.in_force_until, e.classification, e.replicas, p.code, l.place,
                   o.kind as leader_kind, o.code as leader_code, o.name as leader_name, o.region as leader_region,
                   r.name as region_name,
                   array(select c.organisation from practice_organisation c where c.practice = e.practice) as organisations
            from practice_entry e
            join practice p on p.id = e.practice
            join organisation o on o.id = e.leader
            left join region r on r.code = o.region
            left join place l on l.code = o.region
            order by e.published_at desc
            """;

    private final JdbcClient jdbc;
    private final AtomicReference<@Nullable CatalogueImage> kept = new AtomicReference<>();

    CatalogueImages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Under this stamp or a later one. Many may ask at once after something was published: one of them reads it. */
    CatalogueImage since(long stamp) {
        var image = kept.get();
        return image != null && image.stamp() >= stamp ? image : anew(stamp);
    }

    private synchronized CatalogueImage anew(long stamp) {
        var image = kept.get();
        if (image == null || image.stamp() < stamp) {
            image = make();
            kept.set(image);
        }
        return image;
    }

    /** With what this transaction has written. */
    CatalogueImage make() {
        List<CatalogueEntry> entries = new ArrayList<>();
        long stamp = jdbc.sql(ENTRIES).query(rows -> {
            long last = 0;
            while (rows.next()) {
                last = rows.getLong("stamp");
                entries.add(entry(rows));
            }
            return last;
        });
        return new CatalogueImage(stamp, entries);
    }

    private static CatalogueEntry entry(ResultSet row) throws SQLException {
        Set<UUID> organisations = Set.of((UUID[]) row.getArray("organisations").getArray());
        return new CatalogueEntry(
                row.getInt("number"),
                row.getObject("place", Integer.class),
                texts(row.getArray("regions")),
                texts(row.getArray("kinds")),
                organisations,
                row.getTimestamp("in_force_until").toInstant(),
                card(row, organisations.size() - 1));
    }

    private static PracticeCard card(ResultSet row, int others) throws SQLException {
        @Nullable String modality = row.getString("modality");
        String summary = row.getString("summary");
        return new PracticeCard(
                row.getObject("practice", UUID.class),
                row.getString("code"),
                row.getString("title"),
                summary,
                Piece.of(summary),
                leading(row),
                others,
                Stage.valueOf(row.getString("stage")),
                true,
                row.getInt("year"),
                texts(row.getArray("themes")),
                modality == null ? null : Modality.valueOf(modality),
                row.getTimestamp("published_at").toInstant(),
                Classification.valueOf(row.getString("classification")),
                row.getInt("replicas"));
    }

    private static PracticeCard.Leading leading(ResultSet row) throws SQLException {
        return new PracticeCard.Leading(
                OrganisationKind.valueOf(row.getString("leader_kind")),
                row.getString("leader_code"),
                row.getString("leader_name"),
                row.getString("leader_region"),
                row.getString("region_name"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

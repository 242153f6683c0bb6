package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.route.Classification;
import pe.minka.practices.sheet.Modality;

/** A published practice as a row of a table to take along. */
public record PracticeRow(
        String code,
        String title,
        String summary,
        String organisation,
        @Nullable String regionName,
        int others,
        Stage stage,
        boolean inForce,
        int year,
        List<String> themes,
        @Nullable Modality modality,
        Instant publishedAt,
        Instant inForceUntil,
        Classification classification,
        int replicas) {

    public PracticeRow {
        themes = List.copyOf(themes);
    }

    static PracticeRow of(ResultSet row) throws SQLException {
        @Nullable String modality = row.getString("modality");
        return new PracticeRow(
                row.getString("code"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("organisation"),
                row.getString("region"),
                row.getInt("others"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("in_force"),
                row.getInt("year"),
                List.of((String[]) row.getArray("themes").getArray()),
                modality == null ? null : Modality.valueOf(modality),
                row.getTimestamp("published_at").toInstant(),
                row.getTimestamp("in_force_until").toInstant(),
                Classification.valueOf(row.getString("classification")),
                row.getInt("replicas"));
    }
}

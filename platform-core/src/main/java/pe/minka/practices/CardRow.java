package pe.minka.practices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.route.Classification;
import pe.minka.practices.sheet.Modality;

/** A card as the database gives it: the excerpt still has signs where its marks begin and end. */
record CardRow(
        UUID id,
        String code,
        String title,
        String summary,
        String excerpt,
        Stage stage,
        boolean inForce,
        int year,
        List<String> themes,
        @Nullable Modality modality,
        Instant publishedAt,
        Classification classification,
        int replicas,
        int others,
        PracticeCard.Leading leading) {

    PracticeCard card() {
        return new PracticeCard(
                id,
                code,
                title,
                summary,
                Piece.of(excerpt),
                leading,
                others,
                stage,
                inForce,
                year,
                themes,
                modality,
                publishedAt,
                classification,
                replicas);
    }
}

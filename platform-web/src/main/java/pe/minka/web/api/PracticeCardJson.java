package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.Stage;
import pe.minka.practices.route.Classification;
import pe.minka.practices.sheet.Modality;

/** A practice (práctica) in a list; the excerpt says which of its words were looked for. */
record PracticeCardJson(
        UUID id,
        String code,
        String title,
        String summary,
        List<Piece> excerpt,
        Leading leading,
        int others,
        Stage stage,
        boolean inForce,
        int year,
        List<String> themes,
        @Nullable Modality modality,
        Instant publishedAt,
        Classification classification,
        boolean reference) {

    record Piece(String text, boolean marked) {}

    record Leading(
            OrganisationKind kind,
            String code,
            String name,
            @Nullable String region,
            @Nullable String regionName) {}
}

package pe.minka.practices;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.route.Classification;

/**
 * By what a published practice is filtered and put in order, without its texts.
 *
 * @param number of this entry; another publication gives the practice another one
 * @param place of its region among the regions by name
 * @param reference others have taken it over
 */
record CatalogueEntry(
        int number,
        UUID practice,
        @Nullable Integer place,
        List<String> regions,
        List<String> kinds,
        Set<UUID> organisations,
        Stage stage,
        List<String> themes,
        @Nullable String modality,
        int year,
        Instant publishedAt,
        Instant inForceUntil,
        Classification classification,
        boolean reference) {

    boolean isInForce(Instant now) {
        return inForceUntil.isAfter(now);
    }

    /** As they stand in the counts of a facet; whether it is in force comes with the moment. */
    List<String> values(Facet facet) {
        return switch (facet) {
            case REGION -> regions;
            case KIND -> kinds;
            case STAGE -> List.of(stage.name());
            case THEME -> themes;
            case MODALITY -> modality == null ? List.of() : List.of(modality);
            case YEAR -> List.of(Integer.toString(year));
            case CLASSIFICATION -> List.of(classification.name());
            case REFERENCE -> List.of(Boolean.toString(reference));
            case IN_FORCE -> List.of();
        };
    }
}

package pe.minka.practices;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published practice as it is found: its card, and by what it is filtered and put in order beside that.
 *
 * @param number of this entry; another publication gives the practice another one
 * @param place of its region among the regions by name
 * @param card as it is shown while it is in force
 */
record CatalogueEntry(
        int number,
        @Nullable Integer place,
        List<String> regions,
        List<String> kinds,
        Set<UUID> organisations,
        Instant inForceUntil,
        PracticeCard card) {

    boolean isInForce(Instant now) {
        return inForceUntil.isAfter(now);
    }

    /** As they stand in the counts of a facet; whether it is in force comes with the moment. */
    List<String> values(Facet facet) {
        return switch (facet) {
            case REGION -> regions;
            case KIND -> kinds;
            case STAGE -> List.of(card.stage().name());
            case THEME -> card.themes();
            case MODALITY ->
                card.modality() == null ? List.of() : List.of(card.modality().name());
            case YEAR -> List.of(Integer.toString(card.year()));
            case CLASSIFICATION -> List.of(card.classification().name());
            case REFERENCE -> List.of(Boolean.toString(card.replicas() > 0));
            case IN_FORCE -> List.of();
        };
    }
}

package pe.minka.web.api;

import java.util.List;
import pe.minka.practices.Facet;
import pe.minka.practices.FoundPractices;

/** How many practices there are of each value, as if the filter by it were not set. */
record FacetsJson(
        List<Count> region,
        List<Count> kind,
        List<Count> stage,
        List<Count> theme,
        List<Count> modality,
        List<Count> year,
        List<Count> classification,
        List<Count> reference,
        List<Count> inForce) {

    record Count(String value, long practices) {}

    static FacetsJson of(FoundPractices found) {
        return new FacetsJson(
                counts(found, Facet.REGION),
                counts(found, Facet.KIND),
                counts(found, Facet.STAGE),
                counts(found, Facet.THEME),
                counts(found, Facet.MODALITY),
                counts(found, Facet.YEAR),
                counts(found, Facet.CLASSIFICATION),
                counts(found, Facet.REFERENCE),
                counts(found, Facet.IN_FORCE));
    }

    private static List<Count> counts(FoundPractices found, Facet facet) {
        return found.counts(facet).stream()
                .map(count -> new Count(count.value(), count.practices()))
                .toList();
    }
}

package pe.minka.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Sheet;
import tools.jackson.databind.JsonNode;

/** A practice as {@code demo/practices.json} tells of it; who has not published it yet has a draft. */
record DemoPractice(
        Place leading,
        List<Place> others,
        @Nullable Integer monthsAgo,
        Sheet sheet,
        List<Backing> evidence,
        @Nullable Revision revised) {

    record Place(OrganisationKind kind, String code) {}

    record Backing(UUID id, String title, String link) {}

    /**
     * What it said until it was published once more.
     *
     * @param before the sections that were others then
     */
    record Revision(int daysAgo, String reason, Map<Section, JsonNode> before) {}

    String title() {
        return sheet.presentation().title();
    }

    /** The results with the evidence as it is known once it is there. */
    static Results backed(Results results, Map<UUID, UUID> known) {
        return new Results(results.items().stream()
                .map(item -> new Results.Item(
                        item.id(),
                        item.text(),
                        item.value(),
                        item.baseline(),
                        item.numerator(),
                        item.denominator(),
                        item.cutOff(),
                        renamed(item.evidence(), known)))
                .toList());
    }

    private static Set<UUID> renamed(Set<UUID> ids, Map<UUID, UUID> known) {
        return ids.stream().map(id -> known.getOrDefault(id, id)).collect(Collectors.toUnmodifiableSet());
    }
}

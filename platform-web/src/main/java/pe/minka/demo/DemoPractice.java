package pe.minka.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Sheet;

/** A practice as {@code demo/practices.json} tells of it; who has not published it yet has a draft. */
record DemoPractice(
        Place leading, List<Place> others, @Nullable Integer monthsAgo, Sheet sheet, List<Backing> evidence) {

    record Place(OrganisationKind kind, String code) {}

    record Backing(UUID id, String title, String link) {}

    String title() {
        return sheet.presentation().title();
    }

    /** The results with the evidence as it is known once it is there. */
    Results results(Map<UUID, UUID> known) {
        return new Results(sheet.results().items().stream()
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

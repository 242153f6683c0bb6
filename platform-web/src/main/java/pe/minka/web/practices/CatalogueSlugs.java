package pe.minka.web.practices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.PracticeSearch.Order;
import pe.minka.practices.Stage;
import pe.minka.practices.route.Classification;
import pe.minka.practices.sheet.Modality;

/** How the address of the list names what it filters by. */
final class CatalogueSlugs {

    static final Map<String, Stage> STAGES =
            Map.of("inicial", Stage.INITIAL, "intermedio", Stage.INTERMEDIATE, "avanzado", Stage.ADVANCED);

    static final Map<String, Modality> MODALITIES = Map.of(
            "ebr", Modality.REGULAR_BASIC,
            "eba", Modality.ALTERNATIVE_BASIC,
            "ebe", Modality.SPECIAL_BASIC,
            "etp", Modality.TECHNICAL_PRODUCTIVE,
            "superior", Modality.HIGHER,
            "todas", Modality.ALL);

    static final Map<String, Order> ORDERS =
            Map.of("utiles", Order.USEFULNESS, "recientes", Order.NEWEST, "region", Order.REGION);

    static final Map<String, Classification> CLASSIFICATIONS = Map.of(
            "buena", Classification.GOOD,
            "prometedora", Classification.PROMISING,
            "en-documentacion", Classification.DOCUMENTING);

    static final Map<String, Boolean> REFERENCE = Map.of("si", true, "no", false);

    static final Map<String, Boolean> IN_FORCE = Map.of("vigentes", true, "no-vigentes", false);

    private CatalogueSlugs() {}

    static Optional<OrganisationKind> kind(String slug) {
        return Stream.of(OrganisationKind.values())
                .filter(kind -> kind.slug().equals(slug))
                .findFirst();
    }

    static <T> String of(Map<String, T> slugs, T value) {
        return slugs.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** What is known of what the address says, once. */
    static List<String> known(@Nullable List<String> typed, Predicate<String> known) {
        return typed == null
                ? List.of()
                : typed.stream().filter(known).distinct().toList();
    }
}

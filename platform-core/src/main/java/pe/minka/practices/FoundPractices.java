package pe.minka.practices;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search has found.
 *
 * @param total how many there are on all pages
 * @param loose none has all the words, these have some of them
 * @param suggestion what was perhaps meant, when nothing has all the words as they were typed
 * @param facets for each facet how many there are of each value, as if its own filter were not set
 */
public record FoundPractices(
        List<PracticeCard> cards,
        long total,
        boolean loose,
        Optional<String> suggestion,
        Map<Facet, List<Facet.Count>> facets) {

    static final FoundPractices NOTHING = new FoundPractices(List.of(), 0, false, Optional.empty(), Map.of());

    public FoundPractices {
        cards = List.copyOf(cards);
        facets = Map.copyOf(facets);
    }

    FoundPractices meaning(Optional<String> other) {
        return new FoundPractices(cards, total, loose, other, facets);
    }

    public List<Facet.Count> counts(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /** How many there are of one value. */
    public long count(Facet facet, String value) {
        return counts(facet).stream()
                .filter(count -> count.value().equals(value))
                .mapToLong(Facet.Count::practices)
                .sum();
    }
}

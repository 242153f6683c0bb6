package pe.minka.lessons;

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
public record FoundLessons(
        List<LessonCard> cards,
        long total,
        boolean loose,
        Optional<String> suggestion,
        Map<LessonFacet, List<LessonFacet.Count>> facets) {

    public FoundLessons {
        cards = List.copyOf(cards);
        facets = Map.copyOf(facets);
    }

    FoundLessons meaning(Optional<String> other) {
        return new FoundLessons(cards, total, loose, other, facets);
    }

    public List<LessonFacet.Count> counts(LessonFacet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}

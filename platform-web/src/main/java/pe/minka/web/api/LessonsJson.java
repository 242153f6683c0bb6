package pe.minka.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the lessons that were found, and what filters would leave.
 *
 * @param suggestion what was perhaps meant, when nothing has all the words
 */
record LessonsJson(
        List<LessonCardJson> items,
        @Nullable String next,
        long total,
        @Nullable String suggestion,
        Facets facets) {

    LessonsJson {
        items = List.copyOf(items);
    }

    /** How many lessons there are of each value, as if the filter by it were not set. */
    record Facets(List<Count> impact, List<Count> theme, List<Count> region, List<Count> year) {}

    record Count(String value, long lessons) {}
}

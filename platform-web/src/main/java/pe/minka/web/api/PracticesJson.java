package pe.minka.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the practices that were found, and what filters would leave.
 *
 * @param suggestion what was perhaps meant, when nothing has all the words
 */
record PracticesJson(
        List<PracticeCardJson> items,
        @Nullable String next,
        long total,
        @Nullable String suggestion,
        FacetsJson facets) {

    PracticesJson {
        items = List.copyOf(items);
    }
}

package pe.minka.web.walls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of a wall or a board as a page shows it.
 *
 * @param code as it stands in an address
 * @param chosen whether it is the one a small screen shows
 * @param previous where the page before is, and next the one after
 */
record Column<T>(
        String code,
        String title,
        int count,
        List<T> items,
        boolean chosen,
        @Nullable String previous,
        @Nullable String next) {

    Column {
        items = List.copyOf(items);
    }
}

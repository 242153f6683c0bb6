package pe.minka.web.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list, and where the next part begins; nothing when this was the last one. */
record CursorPage<T>(List<T> items, @Nullable String next) {

    CursorPage {
        items = List.copyOf(items);
    }

    /** From one item more than was asked for: whether there is another page is known without counting. */
    static <T> CursorPage<T> of(List<T> found, int size, Function<T, Cursor> cursor) {
        if (found.size() <= size) {
            return new CursorPage<>(found, null);
        }
        return new CursorPage<>(
                found.subList(0, size), cursor.apply(found.get(size - 1)).text());
    }

    <R> CursorPage<R> map(Function<? super T, ? extends R> mapping) {
        return new CursorPage<>(items.stream().<R>map(mapping).toList(), next);
    }
}

package pe.minka.web.api;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for: where it goes on, and how many items it has. */
record Slice(@Nullable String cursor, int limit) {

    static final int USUAL = 20;
    static final int LEAST = 1;
    static final int MOST = 100;

    /** Null for the beginning. */
    <T> @Nullable T after(Function<UUID, T> identity) {
        return Cursor.read(cursor, identity);
    }

    /** The same where a place in the list is more than an identity. */
    <T> @Nullable T from(Function<String, T> reading) {
        return Cursor.place(cursor, reading);
    }

    int position() {
        return Cursor.position(cursor);
    }

    /** One item more than the answer has: whether there is another page is known without counting. */
    int andOneMore() {
        return limit + 1;
    }

    <T> CursorPage<T> of(List<T> found, Function<T, Cursor> next) {
        return CursorPage.of(found, limit, next);
    }
}

package pe.minka.web.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points that came alike on one day, as one row that opens to each of them.
 *
 * @param name what it was, with how many times
 * @param points of all of them
 * @param rows each of them, or as many as one page bears
 * @param rest where all of them are one by one, when they are more
 */
record PointsGroupRow(
        String name,
        String points,
        List<PointsRow> rows,
        @Nullable String rest) {

    PointsGroupRow {
        rows = List.copyOf(rows);
    }

    public PointsRow first() {
        return rows.getFirst();
    }

    public boolean isOne() {
        return rows.size() == 1;
    }
}

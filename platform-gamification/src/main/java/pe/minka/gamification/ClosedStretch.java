package pe.minka.gamification;

import java.util.List;

/**
 * Consecutive places of a season that was closed.
 *
 * @param before how many places come before these
 * @param after how many come after them
 * @param unseen how many had a place on that board and are not seen today; they are counted in nothing else
 */
public record ClosedStretch(List<ClosedRow> rows, long before, long after, long unseen) {

    public ClosedStretch {
        rows = List.copyOf(rows);
    }

    public long total() {
        return before + rows.size() + after;
    }
}

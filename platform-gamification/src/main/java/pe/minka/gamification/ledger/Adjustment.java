package pe.minka.gamification.ledger;

import java.util.List;

/**
 * How many more points somebody has, or fewer, by entries that were added after the fact.
 *
 * @param change none where points only went from one day to another
 */
public record Adjustment(Came came, int change, List<Long> entries) {

    public Adjustment {
        entries = List.copyOf(entries);
    }
}

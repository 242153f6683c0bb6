package pe.minka.gamification.ranking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.RankingCursor;

/**
 * Consecutive places of a board.
 *
 * @param from how many places come before the first
 */
public record Stretch(
        List<Place> places, long from, long total, @Nullable Instant updatedAt) {

    public Stretch {
        places = List.copyOf(places);
    }

    /** The first of them; whether they share their rank stays known. */
    public Stretch first(int size) {
        return places.size() <= size ? this : new Stretch(places.subList(0, size), from, total, updatedAt);
    }

    /** Where the board goes on, if it does. */
    public @Nullable RankingCursor next() {
        if (places.isEmpty() || end() >= total) {
            return null;
        }
        var last = places.getLast();
        return new RankingCursor(last.points(), (int) (end() - (last.rank() - 1)));
    }

    /** How many places there are up to the last one. */
    public long end() {
        return from + places.size();
    }
}

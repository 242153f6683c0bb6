package pe.minka.gamification.ranking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    /** The same board without any of its places. */
    public Stretch empty() {
        return new Stretch(List.of(), 0, total, updatedAt);
    }

    public boolean holds(UUID who) {
        return places.stream().anyMatch(place -> place.id().equals(who));
    }

    /** Somebody's place with so many before and after it; whether they share their rank stays known. */
    public Stretch around(UUID who, int reach) {
        int own = places.stream().map(Place::id).toList().indexOf(who);
        if (own < 0) {
            return this;
        }
        int first = Math.max(0, own - reach);
        int end = Math.min(places.size(), own + reach + 1);
        return new Stretch(places.subList(first, end), from + first, total, updatedAt);
    }

    /** Whether everybody who has a rank of these is among them; of the last one nobody knows while the board goes on. */
    public boolean holdsAllOf(long rank) {
        boolean goesOn = end() < total && places.getLast().rank() == rank;
        return rank > from && !goesOn;
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

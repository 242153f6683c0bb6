package pe.minka.gamification.points;

import java.time.Instant;
import java.util.UUID;

/** Where in the lines of somebody a page ends, the newest of them being first. */
public record PointsPlace(Instant at, long number, UUID contribution) {

    /** As {@link #toString()} writes it; anything else is no place. */
    public static PointsPlace of(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no place among points");
        }
        try {
            return new PointsPlace(Instant.parse(parts[0]), Long.parseLong(parts[1]), UUID.fromString(parts[2]));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("no place among points", e);
        }
    }

    @Override
    public String toString() {
        return at + " " + number + " " + contribution;
    }
}

package pe.minka.gamification.rules;

import org.jspecify.annotations.Nullable;

/** How often a kind of contribution gives points to one person: in a day, in a day from the same giver, in a season. */
public record Caps(
        @Nullable Integer perDay,
        @Nullable Integer perGiver,
        @Nullable Integer perSeason) {

    public static final Caps NONE = new Caps(null, null, null);

    public Caps {
        requirePositive(perDay);
        requirePositive(perGiver);
        requirePositive(perSeason);
    }

    private static void requirePositive(@Nullable Integer cap) {
        if (cap != null && cap < 1) {
            throw new IllegalArgumentException("a cap is at least 1");
        }
    }
}

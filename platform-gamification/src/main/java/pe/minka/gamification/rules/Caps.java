package pe.minka.gamification.rules;

import org.jspecify.annotations.Nullable;
import pe.minka.shared.RuleViolation;

/**
 * How often a kind of contribution gives points to one person: in a day, in a day from the same giver, in a season, and in
 * a season from the same giver, so that what two people give each other falls to nothing.
 */
public record Caps(
        @Nullable Integer perDay,
        @Nullable Integer perGiver,
        @Nullable Integer perSeason,
        @Nullable Integer perPair) {

    public static final Caps NONE = new Caps(null, null, null, null);

    public Caps {
        requirePositive(perDay);
        requirePositive(perGiver);
        requirePositive(perSeason);
        requirePositive(perPair);
    }

    public Caps(@Nullable Integer perDay, @Nullable Integer perGiver, @Nullable Integer perSeason) {
        this(perDay, perGiver, perSeason, null);
    }

    /** Whether one of them is about who gives. */
    public boolean askWhoGives() {
        return perGiver != null || perPair != null;
    }

    /** The same from what somebody sent. */
    public static Caps of(
            @Nullable Integer perDay,
            @Nullable Integer perGiver,
            @Nullable Integer perSeason,
            @Nullable Integer perPair) {
        return new Caps(
                inRange("perDay", perDay),
                inRange("perGiver", perGiver),
                inRange("perSeason", perSeason),
                inRange("perPair", perPair));
    }

    public static @Nullable Integer inRange(String field, @Nullable Integer cap) {
        if (cap != null && (cap < 1 || cap > RuleTerms.MOST_POINTS)) {
            throw RuleViolation.at(field, "recognition.rules.cap.range");
        }
        return cap;
    }

    private static void requirePositive(@Nullable Integer cap) {
        if (cap != null && cap < 1) {
            throw new IllegalArgumentException("a cap is at least 1");
        }
    }
}

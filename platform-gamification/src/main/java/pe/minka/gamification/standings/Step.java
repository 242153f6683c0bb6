package pe.minka.gamification.standings;

import pe.minka.gamification.Standing;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/**
 * What a standing is called and takes: so many points in the season, from so many kinds of contribution. The first one
 * takes one accepted contribution, the last one also a practice of one's own in force at the last stage, or a transfer
 * completed in the season.
 */
public record Step(Standing standing, String label, int points, int kinds) {

    static final int LONGEST = 40;
    static final int MOST_POINTS = 100_000;
    static final int MOST_KINDS = 20;

    public Step {
        label = named(standing, label);
        requirePoints(standing, points, 0);
        requireKinds(standing, kinds, 0);
    }

    /** A higher standing takes something; until that was asked, versions were kept that took nothing, and are still read. */
    void requireDemanding() {
        requirePoints(standing, points);
        requireKinds(standing, kinds);
    }

    /** What it may be called. */
    public static String named(Standing standing, String typed) {
        String label = UnseenSigns.removedFrom(typed).strip();
        if (label.isEmpty()) {
            throw RuleViolation.at(field(standing), "gamification.step.unnamed");
        }
        if (label.length() > LONGEST) {
            throw RuleViolation.at(field(standing), "gamification.step.long", LONGEST);
        }
        return label;
    }

    /** How many points it may take. */
    public static void requirePoints(Standing standing, int points) {
        requirePoints(standing, points, least(standing));
    }

    /** How many kinds of contribution it may take. */
    public static void requireKinds(Standing standing, int kinds) {
        requireKinds(standing, kinds, least(standing));
    }

    private static void requirePoints(Standing standing, int points, int least) {
        if (points < least || points > MOST_POINTS) {
            throw RuleViolation.at(
                    field(standing) + "Points", "gamification.step.points", least(standing), MOST_POINTS);
        }
    }

    private static void requireKinds(Standing standing, int kinds, int least) {
        if (kinds < least || kinds > MOST_KINDS) {
            throw RuleViolation.at(kindsField(standing), "gamification.step.kinds", least(standing), MOST_KINDS);
        }
    }

    private static int least(Standing standing) {
        return standing == Standing.PARTICIPATING ? 0 : 1;
    }

    public boolean takesPractice() {
        return standing == Standing.TRANSFORMING;
    }

    boolean takesAs(Step other) {
        return points == other.points && kinds == other.kinds;
    }

    /** Whether somebody may reach it who does not reach the other. */
    boolean takesLess(Step other) {
        return points < other.points || kinds < other.kinds;
    }

    boolean isCalledAs(Step other) {
        return label.equalsIgnoreCase(other.label);
    }

    String kindsField() {
        return kindsField(standing);
    }

    private static String kindsField(Standing standing) {
        return field(standing) + "Kinds";
    }

    private static String field(Standing standing) {
        return switch (standing) {
            case PARTICIPATING -> "participating";
            case DISTINGUISHED -> "distinguished";
            case TRANSFORMING -> "transforming";
        };
    }
}

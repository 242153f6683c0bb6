package pe.minka.gamification.rules;

/**
 * The lock that everybody shares who counts something by the rules as they are, and that whoever changes them or applies them
 * to what is past has alone.
 */
public final class RuleLock {

    private static final String NAME = "hashtext('rules of recognition')";

    private RuleLock() {}

    /** As the database names it. */
    public static String name() {
        return NAME;
    }
}

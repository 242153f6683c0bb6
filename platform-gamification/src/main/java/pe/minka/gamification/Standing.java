package pe.minka.gamification;

/** How far a member has come in a season (escalón): participating, distinguished, transforming. The names are stored. */
public enum Standing {
    PARTICIPATING(1),
    DISTINGUISHED(2),
    TRANSFORMING(3);

    private final int steps;

    Standing(int steps) {
        this.steps = steps;
    }

    /** How many steps of the pyramid are filled. */
    public int steps() {
        return steps;
    }

    public static Standing higher(Standing one, Standing other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

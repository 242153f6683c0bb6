package pe.minka.gamification.ledger;

/** What a contribution is worth under a rule, why, and which places it takes. */
public record Verdict(Outcome outcome, int worth, Places places) {

    public static final Verdict WITHOUT_RULE = nothing(Outcome.NO_RULE);

    public static final Verdict NOT_YET = nothing(Outcome.NOT_YET);

    public static Verdict nothing(Outcome why) {
        return new Verdict(why, 0, Places.NONE);
    }
}

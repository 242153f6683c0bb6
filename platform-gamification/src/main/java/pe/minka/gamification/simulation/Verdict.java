package pe.minka.gamification.simulation;

import pe.minka.gamification.ledger.Outcome;

/** What a contribution is worth under other rules, and why. */
record Verdict(Outcome outcome, int worth) {

    static final Verdict WITHOUT_RULE = new Verdict(Outcome.NO_RULE, 0);

    static Verdict nothing(Outcome why) {
        return new Verdict(why, 0);
    }
}

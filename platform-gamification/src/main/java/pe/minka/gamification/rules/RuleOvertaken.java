package pe.minka.gamification.rules;

import pe.minka.shared.RuleViolation;

/** There is a version that whoever decides now has not read: somebody else decided on it, or they did so themselves. */
public final class RuleOvertaken extends RuleViolation {

    private final int latest;

    private RuleOvertaken(String code, int latest) {
        super(code);
        this.latest = latest;
    }

    static RuleOvertaken by(boolean oneself, int latest) {
        return new RuleOvertaken(oneself ? "recognition.rules.overtaken.own" : "recognition.rules.overtaken", latest);
    }

    /** The last version there is. */
    public int latest() {
        return latest;
    }
}

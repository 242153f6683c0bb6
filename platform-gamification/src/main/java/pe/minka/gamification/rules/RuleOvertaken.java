package pe.minka.gamification.rules;

import pe.minka.shared.RuleViolation;

/** There is a version that whoever decides now has not read: somebody else decided on it, or they did so themselves. */
class RuleOvertaken extends RuleViolation {

    private RuleOvertaken(String code) {
        super(code);
    }

    static RuleOvertaken by(boolean oneself) {
        return new RuleOvertaken(oneself ? "recognition.rules.overtaken.own" : "recognition.rules.overtaken");
    }
}

package pe.minka.gamification.rules;

import pe.minka.shared.RuleViolation;

/** Somebody else has decided on a version that whoever decides now has not read. */
class RuleOvertaken extends RuleViolation {

    RuleOvertaken() {
        super("recognition.rules.overtaken");
    }
}

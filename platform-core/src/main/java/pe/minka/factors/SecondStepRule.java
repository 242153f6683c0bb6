package pe.minka.factors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.shared.RuleViolation;

/** Whoever administers people and things has a second step, except where everybody knows every password: in a demonstration. */
@Component
class SecondStepRule {

    private final SecondStepLog log;
    private final boolean required;

    SecondStepRule(
            SecondStepLog log,
            @Value("${minka.demo:false}") boolean demo,
            @Value("${minka.second-step:required}") Demand demand) {
        this.log = log;
        this.required = !demo && demand == Demand.REQUIRED;
    }

    enum Demand {
        REQUIRED,
        OPTIONAL
    }

    boolean appliesTo(Access member) {
        return required && member.has(Role.ADMINISTRATOR);
    }

    void requireOneLeft(Access member) {
        if (appliesTo(member) && !log.isSetUp(member.id())) {
            throw new RuleViolation("factors.lastOne");
        }
    }
}

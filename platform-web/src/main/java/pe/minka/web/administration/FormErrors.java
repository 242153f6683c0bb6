package pe.minka.web.administration;

import org.springframework.validation.BindingResult;
import pe.minka.shared.RuleViolation;

/** Shows a rule that a form breaks at the field that mends it. */
final class FormErrors {

    private FormErrors() {}

    /** What no field of the form mends is not shown here but thrown on. */
    static void show(RuleViolation rule, BindingResult errors) {
        String field = rule.field();
        if (field == null || errors.getFieldType(field) == null) {
            throw rule;
        }
        errors.rejectValue(field, rule.code(), rule.arguments(), rule.code());
    }
}

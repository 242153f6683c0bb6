package pe.minka.web.entry;

import org.springframework.validation.BindingResult;
import pe.minka.shared.RuleViolation;

/** Shows a broken rule at the field that mends it. */
final class FormErrors {

    private FormErrors() {}

    /** A rule that no field of the form mends goes on to the page that says so. */
    static void show(RuleViolation violation, BindingResult errors) {
        if (violation.field() == null) {
            throw violation;
        }
        errors.rejectValue(violation.field(), violation.code(), violation.arguments(), violation.code());
    }
}

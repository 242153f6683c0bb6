package pe.minka.web.route;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;

/** Steps on the route from a form that is shown again with what was typed, also when somebody else was first. */
final class Attempts {

    private Attempts() {}

    /** True when the step was taken. */
    static boolean take(BindingResult errors, HttpServletResponse response, Runnable step) {
        try {
            return !FormErrors.prevent(errors, response, step);
        } catch (RuleViolation violation) {
            response.setStatus(HttpStatus.CONFLICT.value());
            errors.reject(violation.code(), violation.arguments(), violation.code());
            return false;
        }
    }
}

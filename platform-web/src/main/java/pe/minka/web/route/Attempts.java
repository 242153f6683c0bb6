package pe.minka.web.route;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.validation.BindingResult;
import pe.minka.web.forms.FormErrors;

/** Steps on the route from a form that is shown again with what was typed, also when somebody else was first. */
final class Attempts {

    private Attempts() {}

    /** True when the step was taken. */
    static boolean take(BindingResult errors, HttpServletResponse response, Runnable step) {
        return !FormErrors.refuse(errors, response, step);
    }
}

package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import pe.minka.web.security.Refusals;

/** Tells the pages of the door that they are shown again, because their form lay open too long. */
@ControllerAdvice(basePackageClasses = StaleForms.class)
class StaleForms {

    @ModelAttribute("stale")
    boolean stale(HttpServletRequest request) {
        return request.getAttribute(Refusals.STALE) != null;
    }
}

package pe.minka.web.problems;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** Turns facts of the domain that no form has caught into pages; everything else reaches {@link ProblemController}. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemPages {

    @ExceptionHandler
    ModelAndView on(NotFound fact, HttpServletResponse response) {
        return page(HttpServletResponse.SC_NOT_FOUND, "not-found", response);
    }

    @ExceptionHandler
    ModelAndView on(Forbidden fact, HttpServletResponse response) {
        return page(HttpServletResponse.SC_FORBIDDEN, "forbidden", response);
    }

    @ExceptionHandler
    ModelAndView on(OptimisticLockingFailureException fact, HttpServletResponse response) {
        return page(HttpServletResponse.SC_CONFLICT, "changed-meanwhile", response);
    }

    @ExceptionHandler
    ModelAndView on(MaxUploadSizeExceededException fact, HttpServletResponse response) {
        return page(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too-large", response);
    }

    @ExceptionHandler
    ModelAndView on(RuleViolation fact, HttpServletResponse response) {
        var page = page(HttpServletResponse.SC_CONFLICT, "rule", response);
        page.addObject("ruleCode", fact.code());
        page.addObject("ruleArguments", fact.arguments());
        return page;
    }

    private static ModelAndView page(int status, String problem, HttpServletResponse response) {
        response.setStatus(status);
        return new ModelAndView("problems/page", Map.of("status", status, "problem", problem));
    }
}

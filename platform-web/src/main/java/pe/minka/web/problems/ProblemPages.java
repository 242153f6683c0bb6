package pe.minka.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/**
 * Names the facts of the domain that no form has caught. The page itself comes from {@link ProblemController}, because
 * only a controller's page knows who is looking at it.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemPages {

    static final String PROBLEM = "minka.problem";
    static final String RULE = "minka.rule";

    @ExceptionHandler
    void on(NotFound fact, HttpServletRequest request, HttpServletResponse response) throws IOException {
        name("not-found", request);
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler
    void on(Forbidden fact, HttpServletRequest request, HttpServletResponse response) throws IOException {
        name("forbidden", request);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler
    void on(OptimisticLockingFailureException fact, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        name("changed-meanwhile", request);
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    @ExceptionHandler
    void on(MaxUploadSizeExceededException fact, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        name("too-large", request);
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    @ExceptionHandler
    void on(RuleViolation fact, HttpServletRequest request, HttpServletResponse response) throws IOException {
        name("rule", request);
        request.setAttribute(RULE, fact);
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    private static void name(String problem, HttpServletRequest request) {
        request.setAttribute(PROBLEM, problem);
    }
}

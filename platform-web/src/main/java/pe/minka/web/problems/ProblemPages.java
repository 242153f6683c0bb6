package pe.minka.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import pe.minka.files.FileRefused;
import pe.minka.files.FullDisk;
import pe.minka.members.Access;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.RefusedFiles;
import pe.minka.web.navigation.Sites;
import pe.minka.web.security.Me;
import pe.minka.web.security.ReturnPath;

/** Turns facts of the domain that no form has caught into pages; everything else reaches {@link ProblemController}. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemPages {

    private final Sites sites;
    private final ReturnPath way;

    ProblemPages(Sites sites, ReturnPath way) {
        this.sites = sites;
        this.way = way;
    }

    private record Problem(HttpStatus status, String name) {}

    @ExceptionHandler({
        NotFound.class,
        Forbidden.class,
        OptimisticLockingFailureException.class,
        MultipartException.class,
        MethodArgumentTypeMismatchException.class,
        RuleViolation.class
    })
    ModelAndView on(
            Exception fact, @Me @Nullable Access member, HttpServletRequest request, HttpServletResponse response) {
        var problem = problem(fact);
        response.setStatus(problem.status().value());
        var page = new ModelAndView("problems/page");
        page.addObject("site", sites.of(member, request));
        page.addObject("status", problem.status().value());
        page.addObject("problem", problem.name());
        if (fact instanceof RuleViolation rule) {
            page.addObject("ruleCode", rule.code());
            page.addObject("ruleArguments", rule.arguments());
        }
        if (fact instanceof ExplainedRefusal refusal) {
            page.addObject("ruleCode", refusal.code());
            page.addObject("ruleArguments", new Object[0]);
            page.addObject("back", refusal.back());
        }
        if (problem.status() == HttpStatus.CONFLICT) {
            way.fromReferer(request).ifPresent(back -> page.addObject("back", back));
        }
        return page;
    }

    private static Problem problem(Exception fact) {
        return switch (fact) {
            case NotFound missing -> new Problem(HttpStatus.NOT_FOUND, "not-found");
            case Forbidden refused -> new Problem(HttpStatus.FORBIDDEN, "forbidden");
            case FileRefused refused -> new Problem(RefusedFiles.status(refused), "rule");
            case MultipartException broken -> unread(broken);
            case OptimisticLockingFailureException late -> new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
            case MethodArgumentTypeMismatchException odd -> misspelt(odd);
            default -> new Problem(HttpStatus.CONFLICT, "rule");
        };
    }

    /** What was sent could not be taken in: it is too much, there is no room for it, or it is no form. */
    private static Problem unread(MultipartException broken) {
        if (broken instanceof MaxUploadSizeExceededException) {
            return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        return FullDisk.isCauseOf(broken)
                ? new Problem(HttpStatus.INSUFFICIENT_STORAGE, "no-space")
                : new Problem(HttpStatus.BAD_REQUEST, "bad-request");
    }

    /** What cannot be an identifier is the address of nothing. */
    private static Problem misspelt(MethodArgumentTypeMismatchException odd) {
        return odd.getParameter().hasParameterAnnotation(PathVariable.class)
                ? new Problem(HttpStatus.NOT_FOUND, "not-found")
                : new Problem(HttpStatus.BAD_REQUEST, "bad-request");
    }
}

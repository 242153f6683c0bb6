package pe.minka.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pe.minka.web.json.ApiPath;
import pe.minka.web.json.ApiProblems;
import pe.minka.web.json.ProblemCode;
import pe.minka.web.security.LoggedPath;
import pe.minka.web.security.Refusals;
import pe.minka.web.security.ReturnPath;
import pe.minka.web.security.SecurityHeaders;

/** The last page: whatever went wrong, in Spanish, with a number that leads to the log and nothing else. */
@Controller
class ProblemController implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ProblemController.class);
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Map<Integer, String> PROBLEMS = Map.of(
            401, "forbidden",
            403, "forbidden",
            404, "not-found",
            405, "method",
            413, "too-large",
            429, "too-many",
            503, "away",
            507, "no-space");

    private final ApiProblems api;
    private final ReturnPath way;

    ProblemController(ApiProblems api, ReturnPath way) {
        this.api = api;
        this.way = way;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.write(request, response);
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        String reference = status >= FIRST_SERVER_ERROR ? logged(request) : "";
        if (ApiPath.isAsked(request)) {
            api.write(ProblemCode.of(status), reference, request, response);
            return null;
        }
        response.setStatus(status);
        String problem = request.getAttribute("minka.problem") instanceof String known
                ? known
                : PROBLEMS.getOrDefault(status, status < FIRST_SERVER_ERROR ? "bad-request" : "unexpected");
        var page =
                new ModelAndView("problems/page", Map.of("status", status, "problem", problem, "reference", reference));
        if (problem.equals(Refusals.EXPIRED)) {
            way.fromReferer(request).ifPresent(back -> page.addObject("back", back));
        }
        return page;
    }

    /** A number for whoever writes to us, that leads to the log. */
    private static String logged(HttpServletRequest request) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error(
                "{} {} failed, reference {}",
                request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked
                        ? asked
                        : request.getMethod(),
                LoggedPath.of(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))),
                reference,
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return reference;
    }
}

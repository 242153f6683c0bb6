package pe.minka.web.json;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;
import tools.jackson.databind.json.JsonMapper;

/** Says what went wrong to a program, wherever in the platform it went wrong. */
@Component
public class ApiProblems {

    private static final String TYPE = "/api#";

    private final MessageSource messages;
    private final JsonMapper json;

    ApiProblems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public ApiProblem problem(ProblemCode code, HttpServletRequest request) {
        return problem(code, text(code, "detail"), List.of(), request);
    }

    public ApiProblem problem(
            ProblemCode code, String detail, List<ApiProblem.Field> errors, HttpServletRequest request) {
        return new ApiProblem(
                TYPE + code.code(),
                text(code, "title"),
                code.status(),
                detail,
                code.code(),
                ApiPath.asked(request),
                errors);
    }

    /** For what fails before a controller is asked or after it has answered. */
    public void write(ProblemCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problem(code, request), response);
    }

    /** A failure of ours, with the number that leads to it in the log. */
    public void write(ProblemCode code, String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String detail = reference.isEmpty() ? text(code, "detail") : text(code, "detail") + " " + reference;
        write(problem(code, detail, List.of(), request), response);
    }

    private void write(ApiProblem problem, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.status() == ProblemCode.SIN_IDENTIFICACION.status()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Minka\"");
        }
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private String text(ProblemCode code, String part) {
        String key = "api.problem.%s.%s".formatted(code.code(), part);
        return Objects.requireNonNull(messages.getMessage(key, null, Peru.LOCALE));
    }
}

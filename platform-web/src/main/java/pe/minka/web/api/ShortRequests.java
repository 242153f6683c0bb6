package pe.minka.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import pe.minka.web.json.ApiPath;
import pe.minka.web.json.ApiProblems;
import pe.minka.web.json.ProblemCode;

/** What a program sends as JSON is read only as far as any of it makes sense, whether or not it says how long it is. */
@Component
@Order(Idempotency.INSIDE_SECURITY - 1)
class ShortRequests extends OncePerRequestFilter {

    private final ApiProblems problems;

    ShortRequests(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !ApiPath.isAsked(request)
                || type == null
                || !type.strip().toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = RepeatableRequest.of(request);
        if (asked.isEmpty()) {
            problems.write(ProblemCode.DEMASIADO_GRANDE, request, response);
            return;
        }
        chain.doFilter(asked.get(), response);
    }
}

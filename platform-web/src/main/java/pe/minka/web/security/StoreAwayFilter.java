package pe.minka.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import pe.minka.shared.DatabaseAway;
import pe.minka.web.json.ApiPath;
import pe.minka.web.json.ApiProblems;
import pe.minka.web.json.ProblemCode;
import pe.minka.web.problems.PlainPage;

/** The outermost filter: while the database is away everybody gets one calm page that needs nothing, and soon. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StoreAwayFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(StoreAwayFilter.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final byte[] page;
    private final ApiProblems problems;

    StoreAwayFilter(ApiProblems problems) throws IOException {
        this.problems = problems;
        this.page = PlainPage.of("away", "exchange").getBytes(StandardCharsets.UTF_8);
    }

    /** A page that tells what went wrong may need the database as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (!DatabaseAway.isCauseOf(e)) {
                throw e;
            }
            answer(request, response, e);
        }
    }

    /** Nothing is left of the answer that was begun, neither its cookies nor its headers. */
    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        log.warn(
                "the database is away: {}",
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        SecurityHeaders.write(request, response);
        if (ApiPath.isAsked(request)) {
            problems.write(ProblemCode.NO_DISPONIBLE, request, response);
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(page);
    }
}

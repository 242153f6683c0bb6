package pe.minka.web.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Writes the line about a request when it has been answered, and gives every line of it one number. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
public class RequestLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);
    private static final String NUMBER = "request";
    private static final String MEMBER = RequestLog.class.getName() + ".member";

    RequestLog() {}

    /** Whoever finds out who is asking says so here. */
    public static void tellMember(HttpServletRequest request, String member) {
        request.setAttribute(MEMBER, member);
    }

    /** Who is asking, as far as anybody has found out. */
    public static Optional<String> member(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(MEMBER));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        boolean ended = false;
        MDC.put(NUMBER, RequestNumber.of(request).value());
        try {
            chain.doFilter(request, response);
            ended = true;
        } finally {
            // Whoever throws is answered later, by the page that says that something failed.
            int status = ended ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            write(request, status, Duration.ofNanos(System.nanoTime() - begun).toMillis());
            MDC.remove(NUMBER);
        }
    }

    private static void write(HttpServletRequest request, int status, long millis) {
        String route = Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "-");
        String member = Objects.toString(request.getAttribute(MEMBER), "-");
        log.atLevel(isFile(route) && status < HttpServletResponse.SC_BAD_REQUEST ? Level.DEBUG : Level.INFO)
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", route)
                .addKeyValue("status", status)
                .addKeyValue("millis", millis)
                .addKeyValue("member", member)
                .log("{} {} {} in {} ms by {}", request.getMethod(), route, status, millis, member);
    }

    /** Files and probes say little and are asked for often. */
    private static boolean isFile(String route) {
        return route.endsWith("/**") || route.equals("/livez") || route.equals("/readyz");
    }
}

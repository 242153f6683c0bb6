package pe.minka.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import pe.minka.web.json.ApiPath;
import pe.minka.web.json.ApiProblems;
import pe.minka.web.json.ProblemCode;
import pe.minka.web.security.SecurityHeaders;

/**
 * How fast programs may ask. Counted by what a request shows, before anybody looks up whose it is, so that guessing is
 * slowed down too; each node counts for itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class ApiPace extends OncePerRequestFilter {

    /** Many people of one office share an address. */
    private static final int ASKERS_AT_AN_ADDRESS = 20;

    private final Buckets askers;
    private final Buckets addresses;
    private final ApiProblems problems;

    ApiPace(Clock clock, @Value("${minka.api.requests-per-minute}") int perMinute, ApiProblems problems) {
        this.askers = new Buckets(clock, perMinute);
        this.addresses = new Buckets(clock, perMinute * ASKERS_AT_AN_ADDRESS);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPath.isAsked(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = Math.max(addresses.secondsToWait(request.getRemoteAddr()), askers.secondsToWait(asker(request)));
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        SecurityHeaders.write(request, response);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        problems.write(ProblemCode.DEMASIADAS_PETICIONES, request, response);
    }

    /** A token or a session is one asker wherever it comes from; without either it is the address. */
    private static String asker(HttpServletRequest request) {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (token != null) {
            return Integer.toHexString(token.hashCode()) + "@" + request.getRemoteAddr();
        }
        String session = request.getRequestedSessionId();
        return session == null ? request.getRemoteAddr() : session;
    }
}

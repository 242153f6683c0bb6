package pe.minka.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import pe.minka.web.json.ApiPath;
import pe.minka.web.json.ApiProblems;
import pe.minka.web.json.ProblemCode;
import pe.minka.web.requests.RequestLog;
import pe.minka.web.security.RefusalLog;
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
    private final KnownAskers known = new KnownAskers();
    private final CookieSerializer cookies;
    private final ApiProblems problems;

    ApiPace(
            Clock clock,
            @Value("${minka.api.requests-per-minute}") int perMinute,
            CookieSerializer cookies,
            ApiProblems problems) {
        this.askers = new Buckets(clock, perMinute);
        this.addresses = new Buckets(clock, perMinute * ASKERS_AT_AN_ADDRESS);
        this.cookies = cookies;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPath.isAsked(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asker = asker(request);
        long wait = Math.max(addresses.secondsToWait(request.getRemoteAddr()), askers.secondsToWait(asker));
        if (wait == 0) {
            chain.doFilter(request, response);
            RequestLog.member(request).ifPresent(member -> known.remember(asker, member));
            return;
        }
        RefusalLog.tell(request, known.nameOf(asker, RefusalLog.VISITOR), ProblemCode.DEMASIADAS_PETICIONES.code());
        SecurityHeaders.write(request, response);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        problems.write(ProblemCode.DEMASIADAS_PETICIONES, request, response);
    }

    /**
     * What is shown, at the address it is shown at: a token or a session that comes from two addresses is two askers, and
     * nobody elsewhere can use up what belongs to it. Who shows neither is their address.
     */
    private String asker(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String token = request.getHeader(HttpHeaders.AUTHORIZATION);
        return Optional.ofNullable(token)
                .or(() -> cookies.readCookieValues(request).stream().findFirst())
                .map(shown -> Integer.toHexString(shown.hashCode()) + "@" + address)
                .orElse(address);
    }
}

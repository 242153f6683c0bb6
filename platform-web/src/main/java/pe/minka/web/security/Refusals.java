package pe.minka.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What somebody sees who may not: a visitor is asked to sign in and comes back, a member gets a page that says so. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    /** Mail programs unsubscribe with one request of their own (RFC 8058); its secret stands in the address. */
    boolean isOneClick(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().startsWith("/baja/");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String back = request.getMethod().equals("GET") ? target(request) : ReturnPath.fromReferer(request);
        String reason = request.getMethod().equals("GET") ? "" : "&vencida=1";
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/ingresar?volver=" + UriUtils.encode(back, StandardCharsets.UTF_8) + reason);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        log.info(
                "refused {} {} to {}: {}",
                request.getMethod(),
                request.getRequestURI(),
                who instanceof SignedIn member ? member.getName() : "visitor",
                refused.getClass().getSimpleName());
        request.setAttribute("minka.problem", refused instanceof CsrfException ? "form-expired" : "forbidden");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}

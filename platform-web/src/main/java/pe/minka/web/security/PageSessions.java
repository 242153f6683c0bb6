package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Only pages have a session. Files and probes are the same for everybody: they do not make the database say who is
 * asking, and are there while it is away.
 */
class PageSessions implements HttpSessionIdResolver {

    private static final List<String> SAME_FOR_ALL = List.of("/css/", "/js/", "/img/", "/livez", "/readyz");

    private final HttpSessionIdResolver cookies;

    PageSessions(HttpSessionIdResolver cookies) {
        this.cookies = cookies;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return SAME_FOR_ALL.stream().anyMatch(path::startsWith) ? List.of() : cookies.resolveSessionIds(request);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        cookies.setSessionId(request, response, sessionId);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}

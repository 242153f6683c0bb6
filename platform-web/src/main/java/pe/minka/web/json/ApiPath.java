package pe.minka.web.json;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Where programs ask: there every answer is JSON, also the one that says what went wrong. */
public final class ApiPath {

    public static final String ROOT = "/api/v1";

    /** The socket, which pages and programs open alike. */
    public static final String LIVE = "/live";

    private ApiPath() {}

    public static boolean isAsked(HttpServletRequest request) {
        String path = asked(request);
        return path.startsWith(ROOT + "/") || path.equals(LIVE);
    }

    /** The address that was asked for, also when the answer is the one for a failure. */
    static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }
}

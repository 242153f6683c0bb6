package pe.minka.web.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** What every line about one request has in common, here and in the log of the proxy. */
record RequestNumber(String value) {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern FORM = Pattern.compile("[\\w-]{8,64}");

    /** Set by the server when a trusted proxy has told from where the request comes. */
    private static final String FORWARDED = "org.apache.tomcat.request.forwarded";

    /** The proxy's word counts, and nobody else's. */
    static RequestNumber of(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        boolean trusted = given != null
                && Boolean.TRUE.equals(request.getAttribute(FORWARDED))
                && FORM.matcher(given).matches();
        return new RequestNumber(trusted ? given : UUID.randomUUID().toString());
    }
}

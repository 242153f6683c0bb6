package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: an address of this site and never of another. */
public final class ReturnPath {

    public static final String DEFAULT = "/inicio";

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w\\-./~%?=&+,:@!$'()*;]{0,500}");

    private ReturnPath() {}

    public static String safe(@Nullable String path) {
        return path != null && LOCAL.matcher(path).matches() && !path.startsWith("/ingresar") ? path : DEFAULT;
    }

    static String fromReferer(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return DEFAULT;
        }
        try {
            var uri = URI.create(referer);
            return request.getServerName().equals(uri.getHost()) ? safe(uri.getRawPath()) : DEFAULT;
        } catch (IllegalArgumentException e) {
            return DEFAULT;
        }
    }
}

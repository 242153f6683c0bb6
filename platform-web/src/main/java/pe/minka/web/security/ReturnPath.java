package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The way back to where somebody was or wanted to go: a page of this site and never of another. */
@Component
public class ReturnPath {

    public static final String DEFAULT = "/inicio";

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w\\-./~%?=&+,:@!$'()*;]{0,500}");

    private final RoutePolicy policy;

    ReturnPath(RoutePolicy policy) {
        this.policy = policy;
    }

    /** Where to go after signing in. */
    public String safe(@Nullable String address) {
        return address != null && isPage(address) ? address : DEFAULT;
    }

    /** The page whose form or link was used. */
    public Optional<String> fromReferer(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return Optional.empty();
        }
        try {
            var uri = URI.create(referer);
            String query = uri.getRawQuery();
            return Optional.of(uri.getRawPath() + (query == null ? "" : "?" + query))
                    .filter(address -> request.getServerName().equals(uri.getHost()) && isPage(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The address something was sent to, if it can be read there. */
    public Optional<String> ofItself(HttpServletRequest request) {
        return Optional.of(request.getRequestURI())
                .filter(address -> LOCAL.matcher(address).matches() && isRead(address));
    }

    private boolean isPage(String address) {
        return LOCAL.matcher(address).matches()
                && !address.startsWith("/ingresar")
                && isRead(address.replaceFirst("\\?.*", ""));
    }

    /** What is only written to has no page to come back to. */
    private boolean isRead(String path) {
        try {
            return policy.ruleFor(HttpMethod.GET, path).isPresent();
        } catch (IllegalArgumentException wronglyEncoded) {
            return false;
        }
    }
}

package pe.minka.web.live;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether a page of ours asks. A browser sends its cookies along with a socket that any page elsewhere opens, and says
 * with it whose page it is.
 */
@Component
class OwnOrigin {

    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    private final String base;

    OwnOrigin(@Value("${minka.base-url}") String base) {
        var address = URI.create(base);
        this.base = origin(
                String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT),
                String.valueOf(address.getHost()),
                address.getPort());
    }

    /** The one of the base address, or of the address that was asked. */
    boolean is(String origin, HttpServletRequest request) {
        String asked = origin(request.getScheme(), request.getServerName(), request.getServerPort());
        return origin.equals(base) || origin.equals(asked);
    }

    private static String origin(String scheme, String host, int port) {
        String place = scheme + "://" + host.toLowerCase(Locale.ROOT);
        return port < 0 || port == USUAL_PORTS.getOrDefault(scheme, 0) ? place : place + ":" + port;
    }
}

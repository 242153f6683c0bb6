package pe.minka.factors;

import com.webauthn4j.data.client.Origin;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address people know this platform by: passkeys are bound to it, and answer to no other. */
@Component
class OwnOrigin {

    private static final String LOCAL = "localhost";

    private final Origin origin;
    private final String host;
    private final boolean anyLocalPort;

    OwnOrigin(
            @Value("${minka.base-url:http://localhost}") String address,
            @Value("${minka.development:false}") boolean development) {
        this.origin = Origin.create(address.replaceAll("/+$", ""));
        this.host = URI.create(address).getHost();
        this.anyLocalPort = development && LOCAL.equals(host);
    }

    String host() {
        return host;
    }

    /** What an answer from there is measured by. While somebody develops, the port is whichever was free. */
    Origin expected(Origin claimed) {
        return anyLocalPort && LOCAL.equals(claimed.getHost()) ? claimed : origin;
    }
}

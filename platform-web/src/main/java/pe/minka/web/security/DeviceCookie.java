package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.shared.SecretToken;

/**
 * The cookie by which a browser is known that a member has entered with before. It opens nothing; it only spares its
 * owner the waiting that an attack from elsewhere would cause.
 */
@Component
class DeviceCookie {

    private static final Duration KEPT = Duration.ofDays(365);

    private final SecretCookie cookie;

    DeviceCookie(@Value("${minka.secure-cookies}") boolean secure) {
        this.cookie = SecretCookie.named("minka-device", secure);
    }

    @Nullable
    SecretToken of(HttpServletRequest request) {
        return cookie.of(request);
    }

    void keep(SecretToken device, HttpServletResponse response) {
        cookie.keep(device, KEPT, response);
    }
}

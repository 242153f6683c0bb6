package pe.minka.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import pe.minka.shared.SecretToken;

/**
 * The cookie by which a browser is known that a member has entered with before. It opens nothing; it only spares its
 * owner the waiting that an attack from elsewhere would cause.
 */
@Component
class DeviceCookie {

    private static final Duration KEPT = Duration.ofDays(365);
    private static final int LONGEST = 64;

    private final String name;
    private final boolean secure;

    DeviceCookie(@Value("${minka.secure-cookies}") boolean secure) {
        this.name = secure ? "__Host-minka-device" : "minka-device";
        this.secure = secure;
    }

    @Nullable
    SecretToken of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null
                        || cookie.getValue().isEmpty()
                        || cookie.getValue().length() > LONGEST
                ? null
                : new SecretToken(cookie.getValue());
    }

    void keep(SecretToken device, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, device.value())
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

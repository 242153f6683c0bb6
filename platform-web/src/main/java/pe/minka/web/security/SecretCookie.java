package pe.minka.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import pe.minka.shared.SecretToken;

/** A cookie that holds a secret of ours: no script reads it, no other site sends it along, and it is never long. */
public record SecretCookie(String name, boolean secure) {

    private static final int LONGEST = 64;

    /** Behind TLS the name binds it to this very host. */
    public static SecretCookie named(String name, boolean secure) {
        return new SecretCookie(secure ? "__Host-" + name : name, secure);
    }

    public @Nullable SecretToken of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null
                        || cookie.getValue().isEmpty()
                        || cookie.getValue().length() > LONGEST
                ? null
                : new SecretToken(cookie.getValue());
    }

    public void keep(SecretToken secret, Duration life, HttpServletResponse response) {
        write(secret.value(), life, response);
    }

    public void forget(HttpServletResponse response) {
        write("", Duration.ZERO, response);
    }

    private void write(String value, Duration life, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package pe.minka.web.entry;

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
import pe.minka.members.LinkPurpose;
import pe.minka.shared.SecretToken;

/** By it the browser that asked for a link is known again when the link is opened. */
@Component
class LinkCookie {

    private static final int LONGEST = 64;
    private static final Duration SPARE = Duration.ofMinutes(5);

    private final String name;
    private final boolean secure;

    LinkCookie(@Value("${minka.secure-cookies}") boolean secure) {
        this.name = secure ? "__Host-minka-link" : "minka-link";
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

    /** Whoever asks twice keeps the first one, so that both links work. */
    SecretToken keep(HttpServletRequest request, HttpServletResponse response) {
        var shown = of(request);
        var browser = shown == null ? SecretToken.generate() : shown;
        write(browser.value(), LinkPurpose.SIGN_IN.life().plus(SPARE), response);
        return browser;
    }

    void forget(HttpServletResponse response) {
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

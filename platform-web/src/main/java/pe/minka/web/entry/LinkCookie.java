package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.members.LinkPurpose;
import pe.minka.shared.SecretToken;
import pe.minka.web.security.SecretCookie;

/** By it the browser that asked for a link is known again when the link is opened. */
@Component
class LinkCookie {

    private static final Duration SPARE = Duration.ofMinutes(5);

    private final SecretCookie cookie;

    LinkCookie(@Value("${minka.secure-cookies}") boolean secure) {
        this.cookie = SecretCookie.named("minka-link", secure);
    }

    @Nullable
    SecretToken of(HttpServletRequest request) {
        return cookie.of(request);
    }

    /** Whoever asks twice keeps the first one, so that both links work. */
    SecretToken keep(HttpServletRequest request, HttpServletResponse response) {
        var shown = of(request);
        var browser = shown == null ? SecretToken.generate() : shown;
        cookie.keep(browser, LinkPurpose.SIGN_IN.life().plus(SPARE), response);
        return browser;
    }

    void forget(HttpServletResponse response) {
        cookie.forget(response);
    }
}

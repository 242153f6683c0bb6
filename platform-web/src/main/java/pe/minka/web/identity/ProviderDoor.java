package pe.minka.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.identities.Arrival;
import pe.minka.identities.Callback;
import pe.minka.identities.ProviderSignIn;
import pe.minka.members.ClientAddress;
import pe.minka.members.EntryPace;
import pe.minka.shared.NotFound;
import pe.minka.shared.SecretToken;
import pe.minka.web.security.ReturnPath;
import pe.minka.web.security.SecretCookie;
import pe.minka.web.security.Sessions;

/** Leads to the provider and back. By its cookie the browser that left is known again when it returns. */
@Component
class ProviderDoor {

    private static final Duration KEPT = Duration.ofMinutes(15);

    private final ProviderSignIn provider;
    private final EntryPace pace;
    private final Sessions sessions;
    private final ReturnPath way;
    private final SecretCookie cookie;

    ProviderDoor(
            ProviderSignIn provider,
            EntryPace pace,
            Sessions sessions,
            ReturnPath way,
            @Value("${minka.secure-cookies}") boolean secure) {
        this.provider = provider;
        this.pace = pace;
        this.sessions = sessions;
        this.way = way;
        this.cookie = SecretCookie.named("minka-institucional", secure);
    }

    void requireOffered() {
        if (!provider.isOffered()) {
            throw new NotFound("no provider of identities");
        }
    }

    String inside(String back) {
        return "redirect:" + way.safe(back);
    }

    /** Zero, or how long to wait before leaving again. */
    Duration pause(HttpServletRequest request) {
        return pace.send(from(request));
    }

    /** Whoever leaves twice keeps the first cookie, so that both tabs come back. */
    Optional<URI> leave(String back, HttpServletRequest request, HttpServletResponse response) {
        var shown = cookie.of(request);
        var browser = shown == null ? SecretToken.generate() : shown;
        var address = provider.leave(browser, way.safe(back), from(request));
        address.ifPresent(found -> cookie.keep(browser, KEPT, response));
        return address;
    }

    Arrival arrive(Callback callback, HttpServletRequest request) {
        return provider.arrive(callback, cookie.of(request), sessions.device(request), from(request));
    }

    private static ClientAddress from(HttpServletRequest request) {
        return new ClientAddress(request.getRemoteAddr());
    }
}

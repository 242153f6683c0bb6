package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;

/** Begins and ends the sessions of members. */
@Component
public class Sessions {

    /** What the list of sessions shows of each: the kind of device and where it came from. */
    public static final String DEVICE = "device";

    private static final Duration KEPT = Duration.ofDays(30);

    private final MemberAccess members;
    private final SessionMember contexts;
    private final CsrfTokenRepository csrf;
    private final FindByIndexNameSessionRepository<? extends Session> stored;

    Sessions(
            MemberAccess members,
            SessionMember contexts,
            CsrfTokenRepository csrf,
            FindByIndexNameSessionRepository<? extends Session> stored) {
        this.members = members;
        this.contexts = contexts;
        this.csrf = csrf;
        this.stored = stored;
    }

    /** The session gets a new id, and the form token of the visitor is worth nothing from here on. */
    public void begin(MemberId id, boolean keep, HttpServletRequest request, HttpServletResponse response) {
        var member = members.of(id).orElseThrow(() -> new IllegalStateException("only an active member signs in"));
        var session = request.getSession();
        request.changeSessionId();
        csrf.saveToken(null, request, response);
        if (keep) {
            session.setMaxInactiveInterval((int) KEPT.toSeconds());
            request.setAttribute(SessionCookieConfiguration.KEEP, true);
        }
        session.setAttribute(DEVICE, Device.of(request).label());
        var context = new SecurityContextImpl(new SignedIn(member));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Ends every session of a member on every node, except the one given, if any. */
    public void endAll(MemberId id, String except) {
        stored.findByPrincipalName(id.value().toString()).keySet().stream()
                .filter(session -> !session.equals(except))
                .forEach(stored::deleteById);
    }
}

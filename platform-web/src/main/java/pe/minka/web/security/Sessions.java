package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.shared.SecretToken;

/** Begins, lists and ends the sessions of members (sesiones). They are rows, so that what ends here ends on every node. */
@Component
public class Sessions {

    private static final String DEVICE = "device";
    private static final String BEGUN = "begun";
    private static final Duration KEPT = Duration.ofDays(30);

    private final MemberAccess members;
    private final SessionMember contexts;
    private final CsrfTokenRepository csrf;
    private final FindByIndexNameSessionRepository<? extends Session> stored;
    private final DeviceCookie devices;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Sessions(
            MemberAccess members,
            SessionMember contexts,
            CsrfTokenRepository csrf,
            FindByIndexNameSessionRepository<? extends Session> stored,
            DeviceCookie devices,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.members = members;
        this.contexts = contexts;
        this.csrf = csrf;
        this.stored = stored;
        this.devices = devices;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * The session gets a new id, nothing of what was in it stays, and the form token of the visitor is worth nothing
     * from here on.
     */
    public Access begin(MemberId id, boolean keep, HttpServletRequest request, HttpServletResponse response) {
        var member = members.of(id).orElseThrow(() -> new IllegalStateException("only an active member signs in"));
        var session = request.getSession();
        Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
        renew(request, response);
        if (keep) {
            session.setMaxInactiveInterval((int) KEPT.toSeconds());
            request.setAttribute(SessionCookieConfiguration.KEEP, true);
        }
        session.setAttribute(DEVICE, Device.of(request).label());
        session.setAttribute(BEGUN, clock.instant());
        var context = new SecurityContextImpl(new SignedIn(member));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return member;
    }

    /** The session goes on under a new id and with a new form token: whoever had read the old ones has nothing. */
    public void renew(HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        csrf.saveToken(null, request, response);
    }

    /** Ends the session that is asking. */
    public void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            var member = SessionMember.memberOf(session);
            session.invalidate();
            member.ifPresent(this::tell);
        }
        SecurityContextHolder.clearContext();
    }

    /** The device this browser was known by at a former visit. */
    public @Nullable SecretToken device(HttpServletRequest request) {
        return devices.of(request);
    }

    /** From its next visit on this browser is known. */
    public void keepDevice(SecretToken device, HttpServletResponse response) {
        devices.keep(device, response);
    }

    /** The one that is asking first, then those used last. */
    public List<OpenSession> of(MemberId id, @Nullable String asking) {
        return stored.findByPrincipalName(id.value().toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, asking))
                .sorted(Comparator.comparing(OpenSession::current)
                        .reversed()
                        .thenComparing(OpenSession::seenAt, Comparator.reverseOrder()))
                .toList();
    }

    private static OpenSession open(Session session, @Nullable String asking) {
        Instant begun = session.getAttribute(BEGUN);
        String device = session.getAttribute(DEVICE);
        return new OpenSession(
                OpenSession.handleOf(session.getId()),
                device == null ? "" : device,
                begun == null ? session.getCreationTime() : begun,
                session.getLastAccessedTime(),
                session.getId().equals(asking));
    }

    /** Ends one of the member's own sessions; empty when there is none with this handle. */
    public Optional<OpenSession> end(MemberId id, String handle, @Nullable String asking) {
        return stored.findByPrincipalName(id.value().toString()).values().stream()
                .filter(session -> OpenSession.handleOf(session.getId()).equals(handle))
                .findFirst()
                .map(session -> {
                    stored.deleteById(session.getId());
                    tell(id);
                    return open(session, asking);
                });
    }

    /** Ends every session of a member on every node, except the one given, if any. */
    public void endAll(MemberId id, @Nullable String except) {
        stored.findByPrincipalName(id.value().toString()).keySet().stream()
                .filter(session -> !session.equals(except))
                .forEach(stored::deleteById);
        tell(id);
    }

    /** Whoever holds something open for these sessions lets go of it. */
    private void tell(MemberId member) {
        publisher.publishEvent(new SessionsEnded(member));
    }
}

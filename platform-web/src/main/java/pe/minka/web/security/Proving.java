package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import pe.minka.factors.SecondStep;
import pe.minka.members.Access;
import pe.minka.members.Entrance;
import pe.minka.members.MemberId;

/** When the second step was last shown in this session, and what that allows. */
@Component
public class Proving {

    private static final String PROVED = "proved";
    private static final String KNOWN = "known";
    private static final String HELD = "minka.held";

    private final SecondStep steps;
    private final Entrance entrance;
    private final DeviceCookie devices;
    private final Clock clock;
    private final Duration fresh;

    Proving(
            SecondStep steps,
            Entrance entrance,
            DeviceCookie devices,
            Clock clock,
            @Value("${minka.second-step-fresh}") Duration fresh) {
        this.steps = steps;
        this.entrance = entrance;
        this.devices = devices;
        this.clock = clock;
        this.fresh = fresh;
    }

    /** Whoever must have a second step administers only after it was shown. */
    SignedIn admit(Access member, HttpServletRequest request) {
        boolean held = steps.isRequiredOf(member) && (at(PROVED, request) == null || !steps.isSetUp(member.id()));
        request.setAttribute(HELD, held);
        return held ? SignedIn.held(member) : new SignedIn(member);
    }

    /** Whether whoever is asking could administer and has not shown the second step yet. */
    public static boolean isHeld(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(HELD));
    }

    /** Whether somebody must show the second step again or, whoever has none, the password. */
    boolean isDue(@Nullable Authentication who, HttpServletRequest request) {
        if (!(who instanceof SignedIn member) || member.isProgram()) {
            return false;
        }
        return steps.isSetUp(member.access().id())
                ? isOld(PROVED, request)
                : hasBegun(request) && isOld(KNOWN, request);
    }

    /** It was shown now, by the member of this session and in this browser. */
    public void note(HttpServletRequest request) {
        var session = request.getSession();
        session.setAttribute(PROVED, clock.instant());
        if (session.getAttribute(SessionMember.MEMBER) instanceof String member) {
            entrance.admit(new MemberId(UUID.fromString(member)), devices.of(request));
        }
    }

    /** The password was shown now. */
    public void noteKnown(HttpServletRequest request) {
        request.getSession().setAttribute(KNOWN, clock.instant());
    }

    private boolean isOld(String what, HttpServletRequest request) {
        var at = at(what, request);
        return at == null || at.isBefore(clock.instant().minus(fresh));
    }

    private static boolean hasBegun(HttpServletRequest request) {
        return at(KNOWN, request) != null;
    }

    private static @Nullable Instant at(String what, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(what) instanceof Instant at ? at : null;
    }
}

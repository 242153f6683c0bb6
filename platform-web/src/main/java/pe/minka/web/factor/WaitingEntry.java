package pe.minka.web.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pe.minka.members.MemberId;
import pe.minka.members.PasswordStamp;

/**
 * Somebody who showed the password and still has to show the second step; for that the session waits a while, and only
 * as long as the password is the one that was shown.
 */
record WaitingEntry(MemberId member, PasswordStamp password, boolean keep) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String MEMBER = "waiting";
    private static final String PASSWORD = "waiting-password";
    private static final String KEEP = "waiting-keep";
    private static final String UNTIL = "waiting-until";

    static Optional<WaitingEntry> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(MEMBER) instanceof String member
                        && session.getAttribute(PASSWORD) instanceof String password
                        && session.getAttribute(UNTIL) instanceof Instant until
                        && now.isBefore(until)
                ? Optional.of(new WaitingEntry(
                        new MemberId(UUID.fromString(member)),
                        new PasswordStamp(password),
                        Boolean.TRUE.equals(session.getAttribute(KEEP))))
                : Optional.empty();
    }

    void begin(HttpSession session, Instant now) {
        session.setAttribute(MEMBER, member.value().toString());
        session.setAttribute(PASSWORD, password.value());
        session.setAttribute(KEEP, keep);
        session.setAttribute(UNTIL, now.plus(PATIENCE));
    }
}

package pe.minka.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import pe.minka.factors.SecondStepChanged;
import pe.minka.factors.SecondStepChanged.Change;
import pe.minka.members.MemberDisabled;
import pe.minka.members.MemberErased;
import pe.minka.members.PasswordChanged;
import pe.minka.members.SecondStepReset;

/**
 * Whoever changes the password, is disabled or leaves has no open session any more, on any node and at once: hence not
 * through the publication registry, which comes a moment later.
 */
@Component
class EndOfSessions {

    private final Sessions sessions;

    EndOfSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The session in which a member changes the own password goes on. */
    @TransactionalEventListener
    void on(PasswordChanged event) {
        sessions.endAll(event.member(), asking());
    }

    @TransactionalEventListener
    void on(MemberDisabled event) {
        sessions.endAll(event.member(), null);
    }

    /** Whoever was inside elsewhere before there was a second step comes in again, with it. */
    @TransactionalEventListener
    void on(SecondStepChanged event) {
        if (event.change() == Change.APP_ADDED || event.change() == Change.PASSKEY_ADDED) {
            sessions.endAll(event.member(), asking());
        }
    }

    @TransactionalEventListener
    void on(SecondStepReset event) {
        sessions.endAll(event.member(), null);
    }

    @TransactionalEventListener
    void on(MemberErased event) {
        sessions.endAll(event.member(), null);
    }

    private static @Nullable String asking() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var session = attributes.getRequest().getSession(false);
            return session == null ? null : session.getId();
        }
        return null;
    }
}

package pe.minka.web.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pe.minka.factors.PasskeyProofs;
import pe.minka.factors.PasskeyQuestion;
import pe.minka.members.ClientAddress;
import pe.minka.members.Entrance;
import pe.minka.members.EntryPace;
import pe.minka.members.SignInResult;
import pe.minka.web.security.Sessions;

/** Asks the passkeys of whoever stands at the door, at a pace that suits an office and no program. */
@Component
class PasskeyDoor {

    private static final Logger log = LoggerFactory.getLogger(PasskeyDoor.class);

    private final PasskeyProofs passkeys;
    private final Entrance entrance;
    private final EntryPace pace;
    private final Sessions sessions;

    PasskeyDoor(PasskeyProofs passkeys, Entrance entrance, EntryPace pace, Sessions sessions) {
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.pace = pace;
        this.sessions = sessions;
    }

    /** Empty when whoever asks has to wait. */
    Optional<PasskeyQuestion> ask(HttpServletRequest request) {
        var wait = pace.send(new ClientAddress(request.getRemoteAddr()));
        return wait.isZero() ? Optional.of(passkeys.ask()) : Optional.empty();
    }

    Optional<SignInResult.Entered> open(String answer, HttpServletRequest request) {
        var entered = passkeys.signIn(answer).flatMap(member -> entrance.open(member, sessions.device(request)));
        if (entered.isEmpty()) {
            log.info("sign-in by passkey refused from {}", request.getRemoteAddr());
        }
        return entered;
    }
}

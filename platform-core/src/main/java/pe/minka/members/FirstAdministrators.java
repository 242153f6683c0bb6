package pe.minka.members;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;

/**
 * How the first national administrators come in, when nobody is there yet to confirm them: by a link that only the
 * operator of the machine can read, who thereby is the second person that the role takes.
 */
@Service
public class FirstAdministrators {

    public static final Duration LIFE = Duration.ofHours(24);

    private final FirstAdministratorDesk desk;
    private final Passwords passwords;
    private final PasswordCheck check;

    FirstAdministrators(FirstAdministratorDesk desk, Passwords passwords, PasswordCheck check) {
        this.desk = desk;
        this.passwords = passwords;
        this.check = check;
    }

    /** For the log of a start: empty once there is an administrator, and dead from that moment on. */
    @Transactional
    public Optional<SecretToken> linkForNobodyYet() {
        return desk.issue(1);
    }

    /** For the operator, until there are the two who confirm all others. */
    @Transactional
    public SecretToken linkForTheFirstTwo() {
        return desk.issue(2).orElseThrow(() -> new RuleViolation("members.first.enough"));
    }

    /** Looking uses nothing up. */
    @Transactional(readOnly = true)
    public boolean isOpen(SecretToken link) {
        return desk.isOpen(link);
    }

    /** The person is an active member and a national administrator from now on; empty when the link is gone. */
    public Optional<MemberId> take(SecretToken link, Enrolment enrolment) {
        var profile = enrolment.profile();
        check.require(enrolment.password(), enrolment.mail(), profile.name(), profile.organisation());
        return desk.take(link, enrolment, passwords.hash(enrolment.password()));
    }
}
